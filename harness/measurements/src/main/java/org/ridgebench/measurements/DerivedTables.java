package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Sample;

/** The tables that are built from a campaign's own files at any time: tidy rows, units in the names. */
final class DerivedTables {
    private DerivedTables() {}

    /** One iteration; a repetition without samples is one row without an iteration. */
    private record Row(Measurement measurement, Optional<Sample> sample) {
        RepetitionResult result() {
            return measurement.result();
        }

        <T> Optional<T> answer(Function<Answer, T> part) {
            return measurement.answer().map(part);
        }
    }

    private record PhaseLine(Measurement measurement, PhaseRow phase) {}

    private static final List<Column<Row>> MEASUREMENTS = Stream.of(
                    Stream.of(Column.<Row>of(
                            "trial", row -> row.measurement.trial().id())),
                    Column.<Row>factors(row -> row.measurement.trial()),
                    Stream.<Column<Row>>of(
                            Column.of(
                                    "cores_asked",
                                    row -> row.measurement.trial().cores()),
                            Column.of("cores_given", row -> row.answer(Answer::coresGiven)),
                            Column.of("repetition", row -> row.measurement.repetition()),
                            Column.of("iteration", row -> row.sample.map(Sample::iteration)),
                            Column.of("warmup", row -> row.sample.map(Sample::warmup)),
                            Column.of("elapsed_ns", row -> row.sample.map(Sample::elapsedNanos)),
                            Column.of("prepare_ns", row -> row.answer(Answer::prepareNanos)),
                            Column.of("end_to_end_ns", row -> row.answer(Answer::endToEndNanos)),
                            Column.of(
                                    "wall_ns",
                                    row -> row.result().circumstances().wallNanos()),
                            Column.of("status", row -> row.result().status()),
                            Column.of("marks", row -> marks(row.result().marks())),
                            Column.of("validation_accuracy", row -> row.answer(Answer::validationAccuracy)),
                            Column.of(
                                    "test_accuracy",
                                    row -> row.answer(
                                            answer -> answer.evaluation().testAccuracy())),
                            Column.of("best_lambda", row -> row.answer(Answer::bestLambda)),
                            Column.of(
                                    "statistics_sha256",
                                    row -> row.answer(
                                            answer -> answer.evaluation().statisticsSha256())),
                            Column.of("weights_sha256", row -> row.answer(Answer::weightsSha256)),
                            Column.of(
                                    "kernel_variant",
                                    row -> row.answer(
                                            answer -> answer.evaluation().kernelVariant())),
                            Column.of(
                                    "solver_variant",
                                    row -> row.answer(
                                            answer -> answer.evaluation().solverVariant())),
                            Column.of("peak_memory_bytes", row -> row.answer(Answer::peakMemoryBytes)),
                            Column.of(
                                    "load_1m",
                                    row -> row.result().circumstances().loadAverage()),
                            Column.of(
                                    "started_utc",
                                    row -> row.result().circumstances().started()),
                            Column.of(
                                    "environment",
                                    row -> row.result().circumstances().environment()),
                            Column.of("reason", row -> row.result().reason())))
            .flatMap(columns -> columns)
            .toList();

    private static final List<Column<PhaseLine>> PHASES = List.of(
            Column.of("trial", line -> line.measurement.trial().id()),
            Column.of("repetition", line -> line.measurement.repetition()),
            Column.of(
                    "iteration",
                    line -> line.phase.iteration().isPresent()
                            ? Integer.toString(line.phase.iteration().getAsInt())
                            : ""),
            Column.of("worker", line -> line.phase.interval().worker()),
            Column.of("phase", line -> line.phase.interval().phase().word()),
            Column.of("start_ns", line -> line.phase.interval().startNanos()),
            Column.of("elapsed_ns", line -> line.phase.interval().elapsedNanos()));

    private static final List<Column<SummaryRow>> SUMMARY = Stream.of(
                    Stream.of(Column.<SummaryRow>of("trial", row -> row.trial().id())),
                    Column.<SummaryRow>factors(SummaryRow::trial),
                    Stream.<Column<SummaryRow>>of(
                            Column.of("cores_asked", row -> row.trial().cores()),
                            Column.of("cores_given", row -> row.answer().map(Answer::coresGiven)),
                            Column.of("roles", row -> TrialsFile.roles(row.trial())),
                            Column.of("verdict", row -> row.verdict().word()),
                            Column.of("reason", SummaryRow::reason),
                            Column.of("marks", row -> marks(row.marks())),
                            Column.of("unsuccessful", SummaryRow::unsuccessful)),
                    times("fit", SummaryRow::fit),
                    times("end_to_end", SummaryRow::endToEnd),
                    speedup("speedup_relative", SummaryRow::relative),
                    speedup("speedup_absolute", SummaryRow::absolute),
                    speedup("end_to_end_speedup_relative", SummaryRow::endToEndRelative),
                    speedup("end_to_end_speedup_absolute", SummaryRow::endToEndAbsolute),
                    Stream.<Column<SummaryRow>>of(
                            Column.of("efficiency", SummaryRow::efficiency),
                            Column.of("weak_efficiency", SummaryRow::weakEfficiency),
                            Column.of("karp_flatt", SummaryRow::karpFlatt),
                            Column.of("validation_accuracy", row -> row.answer().map(Answer::validationAccuracy)),
                            Column.of("test_accuracy", row -> row.answer()
                                    .map(answer -> answer.evaluation().testAccuracy())),
                            Column.of("best_lambda", row -> row.answer().map(Answer::bestLambda)),
                            Column.of("statistics_sha256", row -> row.answer()
                                    .map(answer -> answer.evaluation().statisticsSha256())),
                            Column.of("weights_sha256", row -> row.answer().map(Answer::weightsSha256)),
                            Column.of("kernel_variant", row -> row.answer()
                                    .map(answer -> answer.evaluation().kernelVariant())),
                            Column.of("solver_variant", row -> row.answer()
                                    .map(answer -> answer.evaluation().solverVariant()))))
            .flatMap(columns -> columns)
            .toList();

    private static Stream<Column<SummaryRow>> times(String prefix, Function<SummaryRow, Optional<Times>> times) {
        return Stream.of(
                Column.of(prefix + "_n", row -> times.apply(row).map(Times::n).orElse(0)),
                Column.of(prefix + "_min_s", row -> times.apply(row).map(Times::min)),
                Column.of(prefix + "_median_s", row -> times.apply(row).map(Times::median)),
                Column.of(prefix + "_max_s", row -> times.apply(row).map(Times::max)),
                Column.of(
                        prefix + "_median_low_s",
                        row -> times.apply(row).flatMap(Times::interval).map(Interval::low)),
                Column.of(
                        prefix + "_median_high_s",
                        row -> times.apply(row).flatMap(Times::interval).map(Interval::high)),
                Column.of(
                        prefix + "_coverage",
                        row -> times.apply(row).flatMap(Times::interval).map(Interval::coverage)));
    }

    private static Stream<Column<SummaryRow>> speedup(String prefix, Function<SummaryRow, Optional<Speedup>> speedup) {
        return Stream.of(
                Column.of(prefix, row -> speedup.apply(row).map(Speedup::value)),
                Column.of(
                        prefix + "_low",
                        row -> speedup.apply(row).flatMap(Speedup::interval).map(Interval::low)),
                Column.of(
                        prefix + "_high",
                        row -> speedup.apply(row).flatMap(Speedup::interval).map(Interval::high)),
                Column.of(
                        prefix + "_coverage",
                        row -> speedup.apply(row).flatMap(Speedup::interval).map(Interval::coverage)),
                Column.of(prefix + "_base", row -> speedup.apply(row).map(Speedup::baseId)),
                Column.of(prefix + "_base_s", row -> speedup.apply(row).map(Speedup::baseSeconds)));
    }

    static void writeMeasurements(Path file, List<Measurement> measurements) throws IOException {
        Table.write(
                file,
                MEASUREMENTS,
                measurements.stream().flatMap(DerivedTables::rows).toList());
    }

    private static Stream<Row> rows(Measurement measurement) {
        return measurement.samples().isEmpty()
                ? Stream.of(new Row(measurement, Optional.empty()))
                : measurement.samples().stream().map(sample -> new Row(measurement, Optional.of(sample)));
    }

    static void writePhases(Path file, List<Measurement> measurements) throws IOException {
        List<PhaseLine> lines = measurements.stream()
                .flatMap(measurement -> measurement.phases().stream().map(phase -> new PhaseLine(measurement, phase)))
                .toList();
        Table.write(file, PHASES, lines);
    }

    static void writeSummary(Path file, List<SummaryRow> rows) throws IOException {
        Table.write(file, SUMMARY, rows);
    }

    private static String marks(Set<Mark> marks) {
        return marks.stream().sorted().map(Mark::word).collect(Collectors.joining(" "));
    }
}
