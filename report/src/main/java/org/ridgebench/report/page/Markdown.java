package org.ridgebench.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The page's own content as Markdown, for where HTML is not shown: headings, paragraphs, lists and tables as such, and
 * figures by their PNG files.
 */
final class Markdown {
    private Markdown() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        blocks(Jsoup.parseBodyFragment(html).body(), text);
        return text.toString().strip() + "\n";
    }

    private static void blocks(Element parent, StringBuilder text) {
        for (Element block : parent.children()) {
            switch (block.tagName()) {
                case "h1", "h2", "h3" ->
                    paragraph(text, "#".repeat(block.tagName().charAt(1) - '0') + " " + inline(block));
                case "p" -> paragraph(text, inline(block));
                case "ol" -> paragraph(text, list(block));
                case "table" -> table(block, text);
                case "figure" -> figure(block, text);
                case "details" -> paragraph(text, inline(block));
                default -> {
                    if (block.hasClass("verdict")) {
                        paragraph(text, "> " + inline(block));
                    } else {
                        anchor(block, text);
                        blocks(block, text);
                    }
                }
            }
        }
    }

    private static void paragraph(StringBuilder text, String content) {
        text.append(content).append("\n\n");
    }

    /** What links to parts of the page aim at. */
    private static void anchor(Element block, StringBuilder text) {
        if (!block.id().isEmpty()) {
            paragraph(text, anchor(block.id()));
        }
    }

    private static String anchor(String id) {
        return "<a id=\"" + id + "\"></a>";
    }

    private static String list(Element list) {
        return list.children().stream().map(item -> "1. " + inline(item)).collect(Collectors.joining("\n"));
    }

    private static void figure(Element figure, StringBuilder text) {
        String title = figure.select("svg").attr("aria-label");
        String png = figure.select("a[href$=.png]").attr("href");
        paragraph(text, anchor(figure.id()) + "![" + escape(title) + "](" + png + ")");
        figure.select("figcaption").forEach(caption -> blocks(caption, text));
    }

    private static void table(Element table, StringBuilder text) {
        List<String> headings =
                table.select("th").stream().map(Markdown::inline).toList();
        text.append(row(headings))
                .append(row(table.select("th").stream()
                        .map(heading -> heading.hasClass("number") ? "---:" : "---")
                        .toList()));
        for (Element row : table.select("tbody tr")) {
            List<String> cells = row.children().stream().map(Markdown::inline).toList();
            String first = row.id().isEmpty() ? "" : anchor(row.id());
            text.append(row(cells).replaceFirst("\\| ", "| " + first));
        }
        text.append('\n');
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String inline(Node parent) {
        return parent.childNodes().stream()
                .map(Markdown::words)
                .collect(Collectors.joining())
                .strip();
    }

    private static String words(Node node) {
        if (node instanceof TextNode text) {
            return escape(text.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.tagName()) {
            case "a" -> "[" + inline(element) + "](" + element.attr("href") + ")";
            case "code" -> "`" + element.text() + "`";
            case "strong" -> "**" + inline(element) + "** ";
            case "summary" -> inline(element) + ": ";
            default -> inline(element);
        };
    }

    /** Signs that Markdown, or the HTML in it, would take for its own. */
    private static String escape(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>|#~]", "\\\\$0").replaceAll("\\s*\\R\\s*", " ");
    }
}
