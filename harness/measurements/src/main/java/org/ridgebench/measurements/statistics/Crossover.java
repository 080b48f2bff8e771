package org.ridgebench.measurements.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The size at which one of two becomes the faster one.
 *
 * @param size where the straight lines between medians cross, both axes logarithmic
 * @param firstIsFasterBeyond whether it is the first of the two that wins larger sizes
 * @param interval over resamples of all repetitions; its low end is 0, and its high end infinite, where too many
 *     resamples have their crossover below, or above, all sizes measured. Empty where a point has one repetition
 */
public record Crossover(double size, boolean firstIsFasterBeyond, Optional<Interval> interval) {
    private record Crossing(double size, boolean firstIsFasterBeyond) {}

    /**
     * Every crossover between neighbouring sizes, ascending.
     *
     * @param first ascending, at the same sizes as {@code second}
     */
    public static List<Crossover> between(List<TimedPoint> first, List<TimedPoint> second) {
        double[] sizes = first.stream().mapToDouble(TimedPoint::at).toArray();
        if (!first.stream()
                .map(TimedPoint::at)
                .toList()
                .equals(second.stream().map(TimedPoint::at).toList())) {
            throw new IllegalArgumentException("the same sizes expected, got " + first + " and " + second);
        }
        List<double[]> values = new ArrayList<>();
        first.forEach(point -> values.add(point.values()));
        second.forEach(point -> values.add(point.values()));
        List<Crossing> crossings =
                crossings(sizes, ratios(values.stream().map(double[]::clone).toList()));
        int fewest = values.stream().mapToInt(group -> group.length).min().orElse(0);
        if (crossings.isEmpty() || fewest < 2) {
            return crossings.stream()
                    .map(crossing -> new Crossover(crossing.size, crossing.firstIsFasterBeyond, Optional.empty()))
                    .toList();
        }
        List<double[]> replicates = Bootstrap.replicates(values, Crossover::ratios);
        return crossings.stream()
                .map(crossing -> new Crossover(
                        crossing.size,
                        crossing.firstIsFasterBeyond,
                        Optional.of(Bootstrap.percentiles(
                                replicates.stream()
                                        .mapToDouble(ratios -> nearest(crossing, sizes, ratios))
                                        .toArray(),
                                Bootstrap.coverage(fewest)))))
                .toList();
    }

    /**
     * The logarithm of the first's time over the second's, at each size.
     *
     * @param values the first's repetitions at each size, then the second's. Modified: sorted
     */
    private static double[] ratios(List<double[]> values) {
        int sizes = values.size() / 2;
        return IntStream.range(0, sizes)
                .mapToDouble(i ->
                        Math.log(Medians.sorting(values.get(i))) - Math.log(Medians.sorting(values.get(sizes + i))))
                .toArray();
    }

    private static List<Crossing> crossings(double[] sizes, double[] ratios) {
        List<Crossing> crossings = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < sizes.length; i++) {
            if (ratios[i] == 0) {
                continue; // As fast as each other: the next size says whether they cross or only touch.
            }
            if (last >= 0 && ratios[last] < 0 != ratios[i] < 0) {
                double share = ratios[last] / (ratios[last] - ratios[i]);
                double size = Math.exp((1 - share) * Math.log(sizes[last]) + share * Math.log(sizes[i]));
                crossings.add(new Crossing(size, ratios[i] < 0));
            }
            last = i;
        }
        return crossings;
    }

    /** Where a resample has that crossing; if it has none, before or beyond all sizes, by who wins the largest. */
    private static double nearest(Crossing crossing, double[] sizes, double[] ratios) {
        boolean crossedBefore = ratios[ratios.length - 1] < 0 == crossing.firstIsFasterBeyond;
        return crossings(sizes, ratios).stream()
                .filter(found -> found.firstIsFasterBeyond == crossing.firstIsFasterBeyond)
                .map(Crossing::size)
                .min(Comparator.comparingDouble(size -> Math.abs(Math.log(size / crossing.size))))
                .orElse(crossedBefore ? 0 : Double.POSITIVE_INFINITY);
    }
}
