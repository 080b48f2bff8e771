package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How a table is printed. */
enum TableFormat {
    /** For people: columns that line up. */
    TABLE {
        @Override
        String text(List<String> header, List<List<String>> rows) {
            List<List<String>> all = withHeader(header, rows);
            int[] widths = IntStream.range(0, header.size())
                    .map(column -> all.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0))
                    .toArray();
            return all.stream()
                    .map(row -> IntStream.range(0, widths.length)
                            .mapToObj(i -> String.format(Locale.ROOT, "%-" + Math.max(1, widths[i]) + "s", row.get(i)))
                            .collect(Collectors.joining("  "))
                            .stripTrailing())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    },
    /** RFC 4180. */
    CSV {
        @Override
        String text(List<String> header, List<List<String>> rows) {
            StringWriter text = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
                printer.printRecords(withHeader(header, rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    },
    /** Markdown. */
    MD {
        @Override
        String text(List<String> header, List<List<String>> rows) {
            String rule = header.stream().map(name -> "---").collect(Collectors.joining("|", "|", "|\n"));
            return line(header) + rule + rows.stream().map(TableFormat::line).collect(Collectors.joining());
        }
    };

    /** The whole table, its header first. */
    abstract String text(List<String> header, List<List<String>> rows);

    void print(PrintWriter out, List<String> header, List<List<String>> rows) {
        out.print(text(header, rows));
        out.flush();
    }

    private static List<List<String>> withHeader(List<String> header, List<List<String>> rows) {
        return IntStream.rangeClosed(0, rows.size())
                .mapToObj(i -> i == 0 ? header : rows.get(i - 1))
                .toList();
    }

    /** A row of a Markdown table; nothing in a cell ends it early. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\")
                        .replace("|", "\\|")
                        .replace("<", "&lt;")
                        .replaceAll("\\R", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
