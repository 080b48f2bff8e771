package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.trial.Answer;

/** {@code summary.csv}: what a campaign says of each trial, one row a trial. */
final class SummaryTable {
    static final String NAME = "summary.csv";

    private static final List<Column<SummaryRow>> COLUMNS = Column.list(
            Column.trial(SummaryRow::trial),
            Stream.of(
                    Column.of("cores_asked", row -> row.trial().cores()),
                    Column.of("cores_given", row -> row.answer().map(Answer::coresGiven)),
                    Column.of("roles", row -> TrialsFile.roles(row.trial())),
                    Column.of("verdict", row -> row.verdict().word()),
                    Column.of("reason", SummaryRow::reason),
                    Column.of("marks", row -> Mark.words(row.marks())),
                    Column.of("unsuccessful", SummaryRow::unsuccessful)),
            times("fit", SummaryRow::fit),
            times("end_to_end", SummaryRow::endToEnd),
            speedup("speedup_relative", SummaryRow::relative),
            speedup("speedup_absolute", SummaryRow::absolute),
            speedup("end_to_end_speedup_relative", SummaryRow::endToEndRelative),
            speedup("end_to_end_speedup_absolute", SummaryRow::endToEndAbsolute),
            Stream.of(
                    Column.of("efficiency", SummaryRow::efficiency),
                    Column.of("weak_efficiency", SummaryRow::weakEfficiency),
                    Column.of("karp_flatt", SummaryRow::karpFlatt),
                    Column.of("peak_executor_heap_bytes", SummaryRow::peakExecutorHeapBytes),
                    Column.of("stop", row -> row.stop().map(Decision::word))),
            Column.answer(SummaryRow::answer));

    private SummaryTable() {}

    private static Stream<Column<SummaryRow>> times(String prefix, Function<SummaryRow, Optional<Times>> times) {
        return Stream.concat(
                Stream.of(
                        Column.of(
                                prefix + "_n",
                                row -> times.apply(row).map(Times::n).orElse(0)),
                        Column.of(prefix + "_min_s", row -> times.apply(row).map(Times::min)),
                        Column.of(prefix + "_median_s", row -> times.apply(row).map(Times::median)),
                        Column.of(prefix + "_max_s", row -> times.apply(row).map(Times::max))),
                Column.<SummaryRow>interval(prefix + "_median", "_s", prefix + "_coverage", row -> times.apply(row)
                        .flatMap(Times::interval)));
    }

    private static Stream<Column<SummaryRow>> speedup(String prefix, Function<SummaryRow, Optional<Speedup>> speedup) {
        return Stream.of(
                        Stream.of(Column.<SummaryRow>of(
                                prefix, row -> speedup.apply(row).map(Speedup::value))),
                        Column.<SummaryRow>interval(prefix, "", prefix + "_coverage", row -> speedup.apply(row)
                                .flatMap(Speedup::interval)),
                        Stream.<Column<SummaryRow>>of(
                                Column.of(prefix + "_base", row -> speedup.apply(row)
                                        .map(Speedup::baseId)),
                                Column.of(prefix + "_base_s", row -> speedup.apply(row)
                                        .map(Speedup::baseSeconds))))
                .flatMap(columns -> columns);
    }

    static void write(Path folder, List<SummaryRow> rows, Charges charges) throws IOException {
        List<Column<SummaryRow>> columns =
                Column.list(COLUMNS.stream(), Stream.of(Column.optional("charge_usd", row -> charges.of(row.trial()))));
        Table.write(folder.resolve(NAME), columns, rows);
    }
}
