package org.ridgebench.measurements;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.ridgebench.measurements.RowLines.Lines;
import org.ridgebench.trial.WholeFile;

/** CSV as every file here has it: RFC 4180 with a header, UTF-8, dot decimals, empty = missing. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Table() {}

    static <T> void write(Path file, List<Column<T>> columns, List<T> rows) throws IOException {
        List<Column<T>> written = columns.stream()
                .filter(column -> !column.optional()
                        || rows.stream()
                                .anyMatch(row -> !column.cell().apply(row).isEmpty()))
                .toList();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(written.stream().map(Column::name));
            for (T row : rows) {
                printer.printRecord(written.stream().map(column -> column.cell().apply(row)));
            }
        }
        WholeFile.write(file, text.toString());
    }

    /** From where to where the rows with the same text in a column stand, a header and line breaks within rows counted. */
    static Map<String, Lines> lines(Path file, String column) throws IOException {
        CSVFormat withHeader =
                FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        Map<String, Lines> lines = new HashMap<>();
        try (CSVParser parser = withHeader.parse(new StringReader(Files.readString(file)))) {
            int first = 2;
            for (CSVRecord row : parser) {
                int last = (int) parser.getCurrentLineNumber();
                lines.merge(row.get(column), new Lines(first, last), Lines::upTo);
                first = last + 1;
            }
        }
        return lines;
    }

    static List<CSVRecord> read(Path file) throws IOException {
        CSVFormat withHeader =
                FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        String text = Files.readString(file);
        if (!text.endsWith("\n")) {
            throw new IOException(file + ": cut short, its last line does not end");
        }
        try (Reader reader = new StringReader(text)) {
            return withHeader.parse(reader).getRecords();
        } catch (UncheckedIOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
