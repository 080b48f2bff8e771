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

    /** A column of a table: how its cells look, and what they say of a row. */
    record Column<T>(String heading, String style, Function<T, String> cell) {
        static <T> Column<T> word(String heading, Function<T, String> cell) {
            return new Column<>(heading, "word", cell);
        }

        static <T> Column<T> number(String heading, Function<T, String> cell) {
            return new Column<>(heading, "number", cell);
        }

        /** Many words, perhaps on many lines. */
        static <T> Column<T> text(String heading, Function<T, String> cell) {
            return new Column<>(heading, "text", cell);
        }
    }

    static <T> String table(List<Column<T>> columns, List<T> rows) {
        String headings = columns.stream()
                .map(column -> "<th class=\"" + column.style + "\">" + escape(column.heading) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> "<td class=\"" + column.style + "\">" + escape(column.cell.apply(row)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"wide\"><table>\n<thead><tr>" + headings + "</tr></thead>\n<tbody>\n" + body
                + "</tbody></table></div>\n";
    }
}
