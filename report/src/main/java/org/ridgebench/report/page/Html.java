package org.ridgebench.report.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of HTML. Whatever comes from a file goes through {@link #escape}. */
final class Html {
    private Html() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // Control characters, such as colours in a log, are no HTML.
                default -> escaped.appendCodePoint(Character.isISOControl(point) && point != '\n' ? '\uFFFD' : point);
            }
        });
        return escaped.toString();
    }

    static String paragraph(String style, String text) {
        return "<p class=\"" + style + "\">" + escape(text) + "</p>\n";
    }

    static String link(String target, String text) {
        return "<a href=\"" + escape(target) + "\">" + escape(text) + "</a>";
    }

    /**
     * A column of a table: how its cells look, and what they say of a row.
     *
     * @param cell in HTML
     */
    record Column<T>(String heading, String style, Function<T, String> cell) {
        static <T> Column<T> word(String heading, Function<T, String> cell) {
            return new Column<>(heading, "word", cell.andThen(Html::escape));
        }

        static <T> Column<T> number(String heading, Function<T, String> cell) {
            return new Column<>(heading, "number", cell.andThen(Html::escape));
        }

        /** Many words, perhaps on many lines. */
        static <T> Column<T> text(String heading, Function<T, String> cell) {
            return new Column<>(heading, "text", cell.andThen(Html::escape));
        }

        /** Links, made by {@link Html#link}. */
        static <T> Column<T> links(String heading, Function<T, String> cell) {
            return new Column<>(heading, "word", cell);
        }
    }

    static <T> String table(String caption, List<Column<T>> columns, List<T> rows) {
        return table(caption, columns, rows, row -> "");
    }

    /**
     * A table that is pushed sideways where it is wider than the page.
     *
     * @param caption for those who hear the page
     * @param id of a row, for links to it; empty text for none
     */
    static <T> String table(String caption, List<Column<T>> columns, List<T> rows, Function<T, String> id) {
        String headings = columns.stream()
                .map(column -> "<th scope=\"col\" class=\"" + column.style + "\">" + escape(column.heading) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> "<td class=\"" + column.style + "\" data-heading=\"" + escape(column.heading)
                                + "\">" + column.cell.apply(row) + "</td>")
                        .collect(Collectors.joining("", start(id.apply(row)), "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape(caption) + "\"><table"
                + (columns.stream().anyMatch(column -> column.style.equals("text")) ? " class=\"sentences\"" : "")
                + ">\n"
                + "<thead><tr>" + headings + "</tr></thead>\n<tbody>\n" + body + "</tbody></table></div>\n";
    }

    private static String start(String id) {
        return id.isEmpty() ? "<tr>" : "<tr id=\"" + escape(id) + "\">";
    }
}
