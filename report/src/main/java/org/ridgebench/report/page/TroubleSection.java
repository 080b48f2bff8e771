package org.ridgebench.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.figures.Labels;
import org.ridgebench.report.figures.Results;

/** Every trial that does not count, or not without a word, and why. */
final class TroubleSection {
    private TroubleSection() {}

    static String of(Chapter chapter) {
        Results results = chapter.results();
        List<SummaryRow> rows =
                results.rows().stream().filter(TroubleSection::notable).toList();
        String heading = "<h2>Left out, failed, wrong, or marked</h2>\n";
        if (rows.isEmpty()) {
            return heading + Html.paragraph("faint", "None: every trial ran, counts, and carries no mark.");
        }
        Labels labels = new Labels(
                results.rows().stream().map(row -> row.trial().factors()).toList());
        return heading
                + Html.table(
                        "Trials that do not count, or not without a word",
                        List.of(
                                Html.Column.links(
                                        "trial",
                                        row -> Html.link(
                                                "#" + chapter.trial(row.trial().id()),
                                                row.trial().id())),
                                Html.Column.word(
                                        "is", row -> labels.label(row.trial().factors())),
                                Html.Column.word("what", TroubleSection::what),
                                Html.Column.text("why", row -> why(row, results.measurements()))),
                        rows);
    }

    private static boolean notable(SummaryRow row) {
        return !row.verdict().counts() || row.unsuccessful() > 0 || !row.marks().isEmpty();
    }

    private static String what(SummaryRow row) {
        List<String> what = new ArrayList<>();
        if (!row.verdict().counts()) {
            what.add(row.verdict().word());
        }
        row.marks().stream().sorted().map(Mark::word).forEach(what::add);
        if (row.unsuccessful() > 0) {
            what.add(row.unsuccessful() + " unsuccessful");
        }
        return String.join(", ", what);
    }

    private static String why(SummaryRow row, List<Measurement> measurements) {
        Set<String> reasons = new LinkedHashSet<>();
        reasons.add(row.verdict() == Verdict.PENDING ? "not measured yet: resume the campaign" : row.reason());
        measurements.stream()
                .filter(measurement ->
                        measurement.trial().id().equals(row.trial().id()))
                .map(measurement -> measurement.result().reason())
                .forEach(reasons::add);
        measurements.stream()
                .filter(measurement ->
                        measurement.trial().id().equals(row.trial().id()))
                .flatMap(measurement -> recovery(measurement).stream())
                .forEach(reasons::add);
        row.marks().stream().sorted().map(TroubleSection::meaning).forEach(reasons::add);
        return reasons.stream().filter(reason -> !reason.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What a time was that counts nowhere. */
    private static Optional<String> recovery(Measurement measurement) {
        return measurement
                .answer()
                .filter(answer -> answer.repeatedTasks() > 0)
                .map(answer -> "repetition " + measurement.repetition() + " did "
                        + Numbers.of(answer.repeatedTasks(), "task") + " again, in "
                        + Numbers.seconds(measurement.seconds()));
    }

    private static String meaning(Mark mark) {
        return switch (mark) {
            case OVERSUBSCRIBED -> "more workers than the machine has cores: drawn hollow";
            case UNDERGRANTED -> "got fewer cores than it asked for: those repetitions are on no curve";
            case RECOVERED -> "a part failed and was repeated: those repetitions are on no curve";
            case IN_PROCESS -> "executors were threads of one process: those repetitions are on no curve";
            case REPEATED_ROWS ->
                "copies of rows learned from are among those to validate with: only the times mean anything";
            case APPROXIMATE -> "not meant to equal the serial answer: its accuracy is held to a tolerance";
        };
    }
}
