package org.ridgebench.report.published;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.published.Finding.Verdict;

/** How time grows with images: the power of n that leads from the smallest size to the largest. */
final class Growth {
    /** Such powers are alike. */
    private static final double ALIKE = 0.15;

    private Growth() {}

    /** The power e in t₂/t₁ = (n₂/n₁)^e. */
    static double exponent(double ratioOfTimes, double ratioOfSizes) {
        return Math.log(ratioOfTimes) / Math.log(ratioOfSizes);
    }

    /** Compared over the sizes that both have; empty where these are fewer than two. */
    static Optional<Finding> finding(String figure, List<PublishedTime> published, List<SummaryRow> ours) {
        List<SummaryRow> rows = ours.stream()
                .filter(row -> published.stream()
                        .anyMatch(time -> time.samples() == row.trial().samples()))
                .sorted(Comparator.comparingInt(row -> row.trial().samples()))
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        SummaryRow first = rows.get(0);
        SummaryRow last = rows.get(rows.size() - 1);
        double sizes = last.trial().samples() / (double) first.trial().samples();
        double expected = exponent(seconds(published, last) / seconds(published, first), sizes);
        Times from = first.fit().orElseThrow();
        Times to = last.fit().orElseThrow();
        double found = exponent(to.median() / from.median(), sizes);
        Optional<Interval> interval = Interval.ofRatio(to.values(), from.values())
                .map(ratio ->
                        new Interval(exponent(ratio.low(), sizes), exponent(ratio.high(), sizes), ratio.coverage()));
        Reading reading = new Reading(found, interval, false);
        String range = " from " + Numbers.count(first.trial().samples()) + " to "
                + Numbers.count(last.trial().samples()) + " images";
        return Optional.of(new Finding(
                figure,
                "interim classifier: the power of n that its time grows with",
                Numbers.fixed(expected, 2) + range,
                reading.text() + range,
                verdict(expected, reading.decisive()),
                reading.decisive().isPresent() ? 1 : 0,
                1,
                "alike is within " + ALIKE
                        + (reading.decisive().isEmpty()
                                ? "; too few repetitions: no interval of 90 %, no verdict"
                                : "")));
    }

    static Verdict verdict(double expected, Optional<Interval> found) {
        Interval alike = new Interval(expected - ALIKE, expected + ALIKE, 1);
        return found.map(interval -> interval.overlaps(alike) ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED)
                .orElse(Verdict.NOT_COMPARABLE);
    }

    private static double seconds(List<PublishedTime> published, SummaryRow row) {
        return published.stream()
                .filter(time -> time.samples() == row.trial().samples())
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
