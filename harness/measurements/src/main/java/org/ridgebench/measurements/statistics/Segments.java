package org.ridgebench.measurements.statistics;

import java.util.Arrays;

/**
 * Cuts a series where its level changes, so that squared deviations from the medians of segments, in units of the noise,
 * and a penalty of 4·ln n per cut are together as small as they can be. A single deviation counts at most as much as one
 * and a half cuts, so that a spike, or two in a row, are no level of their own.
 *
 * <p>Sources: optimal partitioning, Jackson et al. (2005), IEEE Signal Processing Letters 12(2); deviations that are
 * bounded, Fearnhead and Rigaill (2019), Journal of the American Statistical Association 114(525). Cost: n³ for n values.
 */
final class Segments {
    /** A shorter stretch is no level, unless the series begins with it. */
    private static final int SHORTEST = 3;

    private static final double LEAST_NOISE = 1e-6;

    private final double[] values;
    private final double penalty;
    private final double mostPerValue;

    private Segments(double[] values) {
        this.values = values;
        double noise = noise(values);
        penalty = 4 * Math.log(values.length) * noise * noise;
        mostPerValue = 1.5 * penalty;
    }

    /**
     * For every value the median of the segment that it is in.
     *
     * @param values at least 2
     */
    static double[] levels(double[] values) {
        return new Segments(values).levels();
    }

    /** From differences of neighbours, which changes of level hardly touch: their median size, as if it were normal. */
    private static double noise(double[] values) {
        double[] steps = new double[values.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(values[i + 1] - values[i]);
        }
        return Math.max(1.4826 * Medians.of(steps) / Math.sqrt(2), LEAST_NOISE);
    }

    private double[] levels() {
        int n = values.length;
        double[] costs = new double[n + 1];
        int[] starts = new int[n + 1];
        Arrays.fill(costs, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int end = 1; end <= n; end++) {
            for (int start = 0; start < end; start++) {
                if (start > 0 && end - start < SHORTEST) {
                    continue;
                }
                double cost = costs[start] + (start > 0 ? penalty : 0) + deviations(start, end);
                if (cost < costs[end]) {
                    costs[end] = cost;
                    starts[end] = start;
                }
            }
        }
        double[] levels = new double[n];
        for (int end = n; end > 0; end = starts[end]) {
            Arrays.fill(levels, starts[end], end, median(starts[end], end));
        }
        return levels;
    }

    private double deviations(int start, int end) {
        double median = median(start, end);
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += Math.min((values[i] - median) * (values[i] - median), mostPerValue);
        }
        return sum;
    }

    private double median(int start, int end) {
        return Medians.sorting(Arrays.copyOfRange(values, start, end));
    }
}
