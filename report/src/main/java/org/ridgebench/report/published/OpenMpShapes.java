package org.ridgebench.report.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.published.Claim.Pair;

/** The interim classifier over cores. */
final class OpenMpShapes {
    static final String RUNTIME = "openmp-runtime";
    static final String SCALING = "openmp-scaling";

    private OpenMpShapes() {}

    static List<Finding> runtime(List<SummaryRow> rows) {
        Map<Place, PublishedValue> published = published(OpenMpScaling.Point::seconds);
        Map<Place, Reading> ours = ours(Counterparts.openMp(rows), Readings::seconds);
        return List.of(
                new Orderings(RUNTIME, "time over cores, at each size", published, overCores(), ours).finding(),
                new Orderings(RUNTIME, "time over sizes, on the same cores", published, overSizes(), ours).finding());
    }

    static List<Finding> scaling(List<SummaryRow> rows) {
        List<SummaryRow> own = Counterparts.openMp(rows);
        Map<Place, PublishedValue> speedups = published(OpenMpScaling.Point::speedup);
        Map<Place, Reading> ours = ours(own, Readings::speedup);
        return List.of(
                new Orderings(SCALING, "speedup over cores, at each size", speedups, overCores(), ours).finding(),
                new Orderings(
                                SCALING,
                                "crossover: from which size on ten cores are ahead of five",
                                speedups,
                                fiveAgainstTen(),
                                ours)
                        .finding(),
                new Orderings(
                                SCALING,
                                "efficiency over cores, at each size",
                                published(OpenMpScaling.Point::efficiency),
                                overCores(),
                                ours(own, Readings::efficiency))
                        .finding(),
                scaled(own));
    }

    private static Finding scaled(List<SummaryRow> own) {
        Map<Place, PublishedValue> published = new HashMap<>();
        List<Place> line = new ArrayList<>();
        for (OpenMpScaling.Point point : OpenMpScaling.scaled()) {
            line.add(Place.ofThreads(point.cores()));
            published.put(Place.ofThreads(point.cores()), PublishedValue.of(point.speedup()));
        }
        Map<Place, Reading> ours = Readings.of(
                own.stream()
                        .filter(row -> row.trial().roles().contains(Role.SCALED)
                                && row.trial().samples()
                                        == OpenMpScaling.PER_CORE * row.trial().cores())
                        .toList(),
                row -> Place.ofThreads(row.trial().cores()),
                Readings::speedup);
        return new Orderings(
                        SCALING, "scaled speedup over cores, 1,000 images a core", published, Pair.steps(line), ours)
                .finding();
    }

    private static Map<Place, PublishedValue> published(ToDoubleFunction<OpenMpScaling.Point> value) {
        Map<Place, PublishedValue> published = new HashMap<>();
        OpenMpScaling.all()
                .forEach(point -> published.put(
                        Place.of(point.samples(), point.cores()), PublishedValue.of(value.applyAsDouble(point))));
        return published;
    }

    private static Map<Place, Reading> ours(List<SummaryRow> rows, Function<SummaryRow, Optional<Reading>> reading) {
        return Readings.of(
                rows, row -> Place.of(row.trial().samples(), row.trial().cores()), reading);
    }

    private static List<Pair> overCores() {
        List<Pair> pairs = new ArrayList<>();
        for (int samples : OpenMpScaling.sizes()) {
            pairs.addAll(Pair.steps(OpenMpScaling.cores().stream()
                    .map(cores -> Place.of(samples, cores))
                    .toList()));
        }
        return pairs;
    }

    private static List<Pair> overSizes() {
        List<Pair> pairs = new ArrayList<>();
        for (int cores : OpenMpScaling.cores()) {
            pairs.addAll(Pair.steps(OpenMpScaling.sizes().stream()
                    .map(samples -> Place.of(samples, cores))
                    .toList()));
        }
        return pairs;
    }

    private static List<Pair> fiveAgainstTen() {
        return OpenMpScaling.sizes().stream()
                .map(samples -> new Pair(Place.of(samples, 5), Place.of(samples, 10)))
                .toList();
    }
}
