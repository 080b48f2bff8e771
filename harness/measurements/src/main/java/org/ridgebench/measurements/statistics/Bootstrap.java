package org.ridgebench.measurements.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Resamples repetitions with replacement, each group within itself. The values seed the draws, so that the same
 * campaign gives the same numbers wherever and whenever it is read.
 *
 * <p>Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, section 13.3 (percentile intervals).
 */
final class Bootstrap {
    private static final int RESAMPLES = 2_000;

    /** What intervals of 2, 3 and 4 repetitions cover, as simulated: see {@link Interval#ofRatio}. */
    private static final double[] COVERAGE_OF_FEW = {0.65, 0.88, 0.92};

    private Bootstrap() {}

    /**
     * What a statistic is in every resample.
     *
     * @param groups one per trial, the values of its repetitions in their order
     * @param statistic of groups as large as these; may modify the arrays, which are filled anew for the next resample
     */
    static <T> List<T> replicates(List<double[]> groups, Function<List<double[]>, T> statistic) {
        RandomGenerator random = new Well19937c(seed(groups));
        List<double[]> resampled = groups.stream().map(double[]::clone).toList();
        List<T> replicates = new ArrayList<>(RESAMPLES);
        for (int i = 0; i < RESAMPLES; i++) {
            for (int group = 0; group < groups.size(); group++) {
                draw(groups.get(group), resampled.get(group), random);
            }
            replicates.add(statistic.apply(resampled));
        }
        return replicates;
    }

    private static void draw(double[] from, double[] to, RandomGenerator random) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[random.nextInt(from.length)];
        }
    }

    private static long seed(List<double[]> groups) {
        long seed = 1;
        for (double[] group : groups) {
            seed = 31 * seed + Arrays.hashCode(group);
        }
        return seed;
    }

    /**
     * What the middle 95 % of resamples really cover.
     *
     * @param fewest repetitions of the group that has fewest, at least 2
     */
    static double coverage(int fewest) {
        return fewest - 2 < COVERAGE_OF_FEW.length ? COVERAGE_OF_FEW[fewest - 2] : Interval.NOMINAL_COVERAGE;
    }

    /** The middle 95 % of replicates, said to cover so much. */
    static Interval percentiles(double[] replicates, double coverage) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        int leftOut = (int) (sorted.length * (1 - Interval.NOMINAL_COVERAGE) / 2);
        return new Interval(sorted[leftOut], sorted[sorted.length - 1 - leftOut], coverage);
    }
}
