package org.ridgebench.report.published;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgebench.measurements.FitParts;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.published.Claim.Pair;

/** The Amdahl bars: what is done in parallel, and what is not. */
final class AmdahlShapes {
    static final String FIGURE = "amdahl";

    private AmdahlShapes() {}

    static List<Finding> of(List<SummaryRow> rows, List<Measurement> measurements) {
        List<SummaryRow> own = Counterparts.amdahl(rows);
        Map<String, FitParts> parts = FitParts.of(own, measurements);
        return List.of(
                finding("total time over threads", PublishedBars::total, own, parts, FitParts::total),
                finding("parallel part over threads", PublishedBars::parallel, own, parts, FitParts::parallel),
                finding("overhead over threads", PublishedBars::overhead, own, parts, FitParts::overhead));
    }

    private static Finding finding(
            String what,
            ToDoubleFunction<PublishedBars> published,
            List<SummaryRow> own,
            Map<String, FitParts> parts,
            Function<FitParts, Times> ours) {
        List<PublishedBars> bars = PublishedBars.all();
        return new Orderings(
                        FIGURE,
                        what,
                        bars.stream()
                                .collect(toMap(
                                        bar -> Place.ofThreads(bar.threads()),
                                        bar -> PublishedValue.of(published.applyAsDouble(bar)))),
                        Pair.steps(bars.stream()
                                .map(bar -> Place.ofThreads(bar.threads()))
                                .toList()),
                        Readings.of(
                                own,
                                row -> Place.ofThreads(row.trial().cores()),
                                row -> Optional.of(Reading.of(
                                        ours.apply(requireNonNull(
                                                parts.get(row.trial().id()))),
                                        row))))
                .finding();
    }
}
