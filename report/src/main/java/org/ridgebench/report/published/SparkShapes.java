package org.ridgebench.report.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.published.Claim.Pair;
import org.ridgebench.report.published.Finding.Verdict;

/** Spark over images: the final report's two loops, and the interim classifier. */
final class SparkShapes {
    static final String LOOPS = "spark-loops";
    static final String INTERIM = "spark-interim";

    private static final String INNER = "inner loop";
    private static final String OUTER = "outer loop";
    private static final Place SERIAL = new Place("serial");

    private SparkShapes() {}

    static List<Finding> loops(List<SummaryRow> rows) {
        List<SummaryRow> own = Counterparts.loops(rows);
        Map<Place, PublishedValue> published = new HashMap<>(Map.of(SERIAL, PublishedValue.of(1)));
        Map<Place, Reading> ours =
                new HashMap<>(Map.of(SERIAL, new Reading(1, Optional.of(new Interval(1, 1, 1)), false)));
        List<Pair> ranking = new ArrayList<>();
        List<Pair> gain = new ArrayList<>();
        List<Place> line = new ArrayList<>();
        for (PublishedLoops loops : PublishedLoops.all()) {
            Place inner = Place.of(INNER, loops.samples());
            Place outer = Place.of(OUTER, loops.samples());
            published.put(inner, PublishedValue.of(loops.inner()));
            published.put(outer, PublishedValue.of(loops.outer()));
            speedup(own, "spark-inner", loops.samples()).ifPresent(found -> ours.put(inner, found));
            speedup(own, "spark-outer", loops.samples()).ifPresent(found -> ours.put(outer, found));
            ranking.add(new Pair(outer, inner));
            gain.add(new Pair(outer, SERIAL));
            line.add(outer);
        }
        return List.of(
                new Orderings(LOOPS, "which loop gains more", published, ranking, ours).finding(),
                new Orderings(LOOPS, "outer loop against serial", published, gain, ours).finding(),
                new Orderings(LOOPS, "outer loop's speedup over images", published, Pair.steps(line), ours).finding());
    }

    private static Optional<Reading> speedup(List<SummaryRow> rows, String implementation, int samples) {
        return Counterparts.largest(
                        rows, trial -> trial.implementation().equals(implementation) && trial.samples() == samples)
                .flatMap(row -> row.absolute().map(speedup -> Reading.of(speedup, row, 1)));
    }

    static List<Finding> interim(List<SummaryRow> rows) {
        List<SummaryRow> own = Counterparts.interimSpark(rows);
        List<SummaryRow> largest = PublishedTime.interimSpark().stream()
                .flatMap(time -> Counterparts.largest(own, trial -> trial.samples() == time.samples()).stream())
                .toList();
        return List.of(
                SerialShapes.rising(INTERIM, "time over images", PublishedTime.interimSpark(), largest),
                ratio(largest));
    }

    /** What the interim report called a speedup. */
    private static Finding ratio(List<SummaryRow> own) {
        return new Finding(
                INTERIM,
                "speedup over serial",
                InterimSparkRatio.all().stream()
                        .map(ratio -> Place.of(ratio.samples()).text() + ": " + Numbers.measured(ratio.value()))
                        .collect(Collectors.joining("\n")),
                own.stream()
                        .flatMap(row -> row.absolute().stream()
                                .map(speedup -> Place.of(row.trial().samples()).text() + ": "
                                        + Reading.of(speedup, row, 1).text()))
                        .collect(Collectors.joining("\n")),
                Verdict.NOT_COMPARABLE,
                0,
                InterimSparkRatio.all().size(),
                "the published ratio divides a time on Odyssey by one on AWS: two machines; ours stays on one");
    }
}
