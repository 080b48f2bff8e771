package org.ridgebench.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Charges;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.RowLines;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.figures.Labels;
import org.ridgebench.report.figures.Results;

/** Every trial in numbers: what the figures are drawn from, rounded. */
final class TrialsSection {
    private static final String CHARGE =
            "Charge: what all repetitions of a trial cost, those that failed included, each"
                    + " from its start to its end, at the prices of the platform for all instances of the cluster.";

    private TrialsSection() {}

    static String of(Chapter chapter) {
        Results results = chapter.results();
        List<TrialRow> trials = results.rows().stream().map(SummaryRow::trial).toList();
        Set<String> varying = new Labels(trials.stream().map(TrialRow::factors).toList()).varying();
        List<Html.Column<SummaryRow>> columns = new ArrayList<>();
        columns.add(Html.Column.word("trial", row -> row.trial().id()));
        for (String factor : factors(trials)) {
            if (varying.contains(factor)) {
                columns.add(Html.Column.word(factor, row -> row.trial().factor(factor)));
            }
        }
        columns.addAll(List.of(
                Html.Column.number("cores", row -> "" + row.trial().cores()),
                Html.Column.word("verdict", row -> row.verdict().word()),
                Html.Column.number("n", row -> row.fit().map(Times::n).orElse(0).toString()),
                Html.Column.number("fit, s", row -> seconds(row.fit())),
                Html.Column.number("end to end, s", row -> seconds(row.endToEnd())),
                Html.Column.number("speedup, relative", row -> speedup(row.relative())),
                Html.Column.number("speedup, absolute", row -> speedup(row.absolute())),
                Html.Column.number("efficiency", row -> rounded(row.efficiency())),
                Html.Column.number("validation accuracy", TrialsSection::validationAccuracy),
                Html.Column.number("test accuracy", row -> row.answer()
                        .map(found -> accuracy(found.evaluation().testAccuracy()))
                        .orElse(""))));
        boolean onExecutors = results.rows().stream()
                .anyMatch(row -> row.peakExecutorHeapBytes().isPresent());
        if (onExecutors) {
            columns.add(Html.Column.number("peak executor heap, MiB", TrialsSection::heap));
        }
        Charges charges = Charges.of(results.measurements(), results.environments());
        if (charges.areKnown()) {
            columns.add(Html.Column.number("charge, USD", row -> rounded(charges.of(row.trial()))));
        }
        if (results.rows().stream().anyMatch(row -> row.stop().isPresent())) {
            columns.add(Html.Column.word(
                    "interval", row -> row.stop().map(Decision::word).orElse("")));
        }
        columns.add(Html.Column.links(
                "line of summary.csv",
                row -> lines(chapter, "summary.csv", chapter.lines().summary(row.trial()))));
        columns.add(Html.Column.links(
                "lines of measurements.csv",
                row -> lines(chapter, "measurements.csv", chapter.lines().measurements(row.trial()))));
        return "<h2>Trials</h2>\n"
                + Html.paragraph("faint", same(trials, varying))
                + Html.table(
                        "Trials",
                        columns,
                        results.rows(),
                        row -> chapter.trial(row.trial().id()))
                + "<p class=\"faint\">n: repetitions that count. In brackets: the interval of the median, or of the ratio."
                + " All digits, and the base of each speedup: " + file(chapter, "summary.csv")
                + "; every iteration: " + file(chapter, "measurements.csv")
                + "; its phases: " + file(chapter, "phases.csv")
                + (onExecutors ? "; what executors did: " + file(chapter, "executors.csv") : "")
                + (charges.areKnown() ? ". " + CHARGE : ".") + "</p>\n";
    }

    private static String file(Chapter chapter, String name) {
        return Html.link(chapter.file(name), name);
    }

    /** Where all digits of a row are. */
    private static String lines(Chapter chapter, String file, Optional<RowLines.Lines> lines) {
        return lines.map(found -> {
                    boolean one = found.first() == found.last();
                    return Html.link(
                            chapter.file(file) + "#L" + found.first() + (one ? "" : "-L" + found.last()),
                            found.first() + (one ? "" : "-" + found.last()));
                })
                .orElse("");
    }

    /** Nothing where copies of rows learned from were validated with. */
    private static String validationAccuracy(SummaryRow row) {
        return row.answer()
                .filter(answer -> !row.marks().contains(Mark.REPEATED_ROWS))
                .map(answer -> accuracy(OptionalDouble.of(answer.validationAccuracy())))
                .orElse("");
    }

    private static String heap(SummaryRow row) {
        return row.peakExecutorHeapBytes().isPresent()
                ? Numbers.count(row.peakExecutorHeapBytes().getAsLong() / (double) (1 << 20))
                : "";
    }

    private static String accuracy(OptionalDouble share) {
        return share.isPresent() ? Numbers.fixed(share.getAsDouble(), 4) : "";
    }

    /** In the order in which trials name them. */
    private static Set<String> factors(List<TrialRow> trials) {
        Set<String> factors = new LinkedHashSet<>();
        trials.forEach(trial -> factors.addAll(trial.factors().keySet()));
        if (!factors.contains("ranks")) {
            factors.remove("threads"); // The cores say the same.
        }
        return factors;
    }

    private static String same(List<TrialRow> trials, Set<String> varying) {
        Map<String, String> same = new LinkedHashMap<>();
        trials.forEach(trial -> same.putAll(trial.factors()));
        same.keySet().removeAll(new TreeSet<>(varying));
        return same.entrySet().stream()
                .map(factor -> factor.getKey() + " " + factor.getValue())
                .collect(Collectors.joining(", ", "The same in all: ", "."));
    }

    private static String seconds(Optional<Times> times) {
        return times.map(found -> Numbers.measured(found.median()) + interval(found.interval()))
                .orElse("");
    }

    private static String speedup(Optional<Speedup> speedup) {
        return speedup.map(found -> Numbers.measured(found.value()) + interval(found.interval()))
                .orElse("");
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(found -> " [" + Numbers.measured(found.low()) + ", " + Numbers.measured(found.high()) + "]")
                .orElse("");
    }

    private static String rounded(OptionalDouble value) {
        return value.isPresent() ? Numbers.measured(value.getAsDouble()) : "";
    }
}
