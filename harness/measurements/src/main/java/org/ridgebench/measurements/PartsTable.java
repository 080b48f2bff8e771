package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code parts.csv}: what of each trial's fit is done in parallel, and what is overhead. */
final class PartsTable {
    static final String NAME = "parts.csv";

    private record Row(TrialRow trial, FitParts parts) {}

    private static final List<Column<Row>> COLUMNS = Column.list(
            Column.trial(Row::trial),
            Stream.of(Column.of("cores_asked", row -> row.trial().cores())),
            times("fit", FitParts::total),
            times("parallel", FitParts::parallel),
            times("overhead", FitParts::overhead));

    private PartsTable() {}

    private static Stream<Column<Row>> times(String name, Function<FitParts, Times> times) {
        return Stream.concat(
                Stream.of(Column.of(
                        name + "_median_s", row -> times.apply(row.parts()).median())),
                Column.interval(name + "_median", "_s", name + "_coverage", row -> times.apply(row.parts())
                        .interval()));
    }

    static void write(Path folder, List<SummaryRow> rows, List<Measurement> measurements) throws IOException {
        Map<String, FitParts> parts = FitParts.of(rows, measurements);
        Table.write(
                folder.resolve(NAME),
                COLUMNS,
                rows.stream()
                        .flatMap(
                                row -> Optional.ofNullable(parts.get(row.trial().id()))
                                        .map(found -> new Row(row.trial(), found))
                                        .stream())
                        .toList());
    }
}
