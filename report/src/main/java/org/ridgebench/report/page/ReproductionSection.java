package org.ridgebench.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.published.Finding;
import org.ridgebench.report.published.Reproduction;

/** Whether the published figures' shapes were found again, and why not where they were not. */
final class ReproductionSection {
    private ReproductionSection() {}

    /** Empty text where none of the experiments is one of a published figure. */
    static String of(List<Results> chapters) {
        List<Finding> findings = chapters.stream()
                .flatMap(results ->
                        Reproduction.of(results.experiment(), results.rows(), results.measurements()).stream())
                // What could be decided comes first.
                .sorted(Comparator.comparing(finding -> finding.verdict() == Finding.Verdict.NOT_COMPARABLE))
                .toList();
        if (findings.isEmpty()) {
            return "";
        }
        return "<h2>Reproduction of the published figures</h2>\n"
                + Html.paragraph("", headline(findings))
                + Html.table(
                        "Published shapes beside ours",
                        List.of(
                                Html.Column.text("shape", finding -> finding.figure() + ": " + finding.what()),
                                Html.Column.text("published 2017", Finding::published),
                                Html.Column.text("ours", Finding::ours),
                                Html.Column.word(
                                        "verdict", finding -> finding.verdict().words()),
                                Html.Column.number(
                                        "decided", finding -> finding.decided() + " of " + finding.orderings()),
                                Html.Column.text("why", Finding::why)),
                        findings)
                + Html.paragraph(
                        "faint",
                        "Shapes are compared, not seconds: the machines have nothing in common. An ordering counts where"
                                + " the intervals of both sides are apart and cover 90 % (in brackets: that of the median, or"
                                + " of the ratio; how much it covers, the figures say). What differs by less than 5 % in the"
                                + " published figure is no ordering; points with more workers than cores are not"
                                + " compared.");
    }

    private static String headline(List<Finding> findings) {
        Map<Finding.Verdict, Long> counts = new TreeMap<>(
                findings.stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting())));
        String verdicts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        return "Of " + Numbers.of(findings.size(), "published shape") + ": " + verdicts
                + ", as far as cores and repetitions reach here: "
                + findings.stream().mapToInt(Finding::decided).sum() + " of their "
                + Numbers.of(findings.stream().mapToInt(Finding::orderings).sum(), "ordering")
                + " could be decided.";
    }
}
