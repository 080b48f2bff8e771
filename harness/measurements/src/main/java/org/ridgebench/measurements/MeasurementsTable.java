package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Sample;

/** {@code measurements.csv}: one row per iteration; a repetition without samples is one row without an iteration. */
final class MeasurementsTable {
    static final String NAME = "measurements.csv";

    private record Row(Measurement measurement, Optional<Sample> sample) {
        TrialRow trial() {
            return measurement.trial();
        }

        RepetitionResult result() {
            return measurement.result();
        }

        Circumstances circumstances() {
            return result().circumstances();
        }

        Optional<Answer> answer() {
            return measurement.answer();
        }

        static Stream<Row> of(Measurement measurement) {
            return measurement.samples().isEmpty()
                    ? Stream.of(new Row(measurement, Optional.empty()))
                    : measurement.samples().stream().map(sample -> new Row(measurement, Optional.of(sample)));
        }
    }

    private static final List<Column<Row>> COLUMNS = Column.list(
            Column.trial(Row::trial),
            Stream.of(
                    Column.of("cores_asked", row -> row.trial().cores()),
                    Column.of("cores_given", answer(Answer::coresGiven)),
                    Column.of("repetition", row -> row.measurement.repetition()),
                    Column.optional("campaign_repetition", row -> row.measurement.campaignRepetition()),
                    Column.of("iteration", sample(Sample::iteration)),
                    Column.of("warmup", sample(Sample::warmup)),
                    Column.of("elapsed_ns", sample(Sample::elapsedNanos)),
                    Column.of("prepare_ns", answer(Answer::prepareNanos)),
                    Column.of("end_to_end_ns", answer(Answer::endToEndNanos)),
                    Column.of("wall_ns", row -> row.circumstances().wallNanos()),
                    Column.of("status", row -> row.result().status()),
                    Column.of("marks", row -> Mark.words(row.result().marks()))),
            Column.answer(Row::answer),
            Stream.of(
                    Column.of("peak_memory_bytes", answer(Answer::peakMemoryBytes)),
                    Column.of("allocated_bytes", row -> row.measurement.allocatedBytes()),
                    Column.of("peak_executor_heap_bytes", row -> row.measurement.peakExecutorHeapBytes()),
                    Column.of("repeated_tasks", answer(Answer::repeatedTasks)),
                    Column.of("load_1m", row -> row.circumstances().loadAverage()),
                    Column.of("started_utc", row -> row.circumstances().started()),
                    Column.of("environment", row -> row.circumstances().environment()),
                    Column.of("reason", row -> row.result().reason())));

    private MeasurementsTable() {}

    private static Function<Row, Object> answer(Function<Answer, Object> part) {
        return row -> row.answer().map(part);
    }

    private static Function<Row, Object> sample(Function<Sample, Object> part) {
        return row -> row.sample.map(part);
    }

    static void write(Path folder, List<Measurement> measurements) throws IOException {
        List<Row> rows = measurements.stream().flatMap(Row::of).toList();
        Table.write(folder.resolve(NAME), COLUMNS, rows);
    }
}
