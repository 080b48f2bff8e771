package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.Interval;

/**
 * {@code crossovers.csv}: one row per size at which one contender overtakes another. An end of an interval that lies
 * before or beyond all sizes measured is missing, and its coverage is there.
 */
final class CrossoversTable {
    static final String NAME = "crossovers.csv";

    private static final List<Column<Overtaking>> COLUMNS = Column.list(Stream.of(
            Column.of("dataset", row -> row.task().dataset()),
            Column.of("lambdas", row -> row.task().lambdas()),
            Column.of("seed", row -> row.task().seed()),
            Column.optional(TrialRow.MACHINE, row -> row.task().machine()),
            Column.of("cores", Overtaking::cores),
            Column.of("time", row -> row.timed().word()),
            Column.of("faster_below", row -> row.below().name()),
            Column.of("faster_beyond", row -> row.beyond().name()),
            Column.of("samples", row -> row.crossover().size()),
            Column.of("samples_low", row -> end(row, Interval::low)),
            Column.of("samples_high", row -> end(row, Interval::high)),
            Column.of("coverage", row -> row.crossover().interval().map(Interval::coverage))));

    private CrossoversTable() {}

    private static Optional<Double> end(Overtaking row, ToDoubleFunction<Interval> end) {
        return row.crossover().interval().map(end::applyAsDouble).filter(size -> size > 0 && Double.isFinite(size));
    }

    static void write(Path folder, List<Overtaking> overtakings) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, overtakings);
    }
}
