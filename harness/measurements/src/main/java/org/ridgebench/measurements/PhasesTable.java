package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ridgebench.trial.PhaseInterval;

/** {@code phases.csv} of a campaign: one row per stretch of a phase, of every repetition that completed. */
final class PhasesTable {
    static final String NAME = "phases.csv";

    private record Row(Measurement measurement, PhaseRow phase) {
        PhaseInterval interval() {
            return phase.interval();
        }
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.of("trial", row -> row.measurement.trial().id()),
            Column.campaigns(row -> row.measurement.trial()),
            Column.of("repetition", row -> row.measurement.repetition()),
            Column.of("iteration", row -> row.phase.iteration()),
            Column.of("worker", row -> row.interval().worker()),
            Column.of("phase", row -> row.interval().phase().word()),
            Column.of("start_ns", row -> row.interval().startNanos()),
            Column.of("elapsed_ns", row -> row.interval().elapsedNanos()));

    private PhasesTable() {}

    static void write(Path folder, List<Measurement> measurements) throws IOException {
        List<Row> rows = measurements.stream().flatMap(PhasesTable::rows).toList();
        Table.write(folder.resolve(NAME), COLUMNS, rows);
    }

    private static Stream<Row> rows(Measurement measurement) {
        return measurement.phases().stream().map(phase -> new Row(measurement, phase));
    }
}
