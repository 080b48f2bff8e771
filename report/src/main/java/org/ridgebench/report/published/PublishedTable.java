package org.ridgebench.report.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One of the files of results/published, which the build puts beside this class. */
final class PublishedTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublishedTable() {}

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        try (Reader reader =
                new InputStreamReader(requireNonNull(PublishedTable.class.getResourceAsStream(name), name), UTF_8)) {
            return FORMAT.parse(reader).stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static int count(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
