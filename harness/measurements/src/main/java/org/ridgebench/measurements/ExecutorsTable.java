package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.ExecutorsFile;

/** {@code executors.csv} of a campaign: one row per iteration and executor, of every repetition on executors. */
final class ExecutorsTable {
    private record Row(Measurement measurement, ExecutorActivity activity) {}

    private static final List<Column<Row>> COLUMNS = Column.list(
            Stream.of(
                    Column.of("trial", row -> row.measurement.trial().id()),
                    Column.campaigns(row -> row.measurement.trial()),
                    Column.of("repetition", row -> row.measurement.repetition())),
            IntStream.range(0, ExecutorsFile.COLUMNS.size())
                    .mapToObj(i -> Column.of(ExecutorsFile.COLUMNS.get(i), row -> ExecutorsFile.cells(row.activity)
                            .get(i))));

    private ExecutorsTable() {}

    /** Nothing where nothing ran on executors. */
    static void write(Path folder, List<Measurement> measurements) throws IOException {
        List<Row> rows = measurements.stream().flatMap(ExecutorsTable::rows).toList();
        if (!rows.isEmpty()) {
            Table.write(folder.resolve(ExecutorsFile.NAME), COLUMNS, rows);
        }
    }

    private static Stream<Row> rows(Measurement measurement) {
        return measurement.executors().stream().map(activity -> new Row(measurement, activity));
    }
}
