package org.ridgebench.measurements;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A confidence interval.
 *
 * @param coverage the probability with which such intervals hold the true value, at least
 */
public record Interval(double low, double high, double coverage) {
    /** What intervals aim at. */
    public static final double NOMINAL_COVERAGE = 0.95;

    /**
     * The distribution-free interval of a median: the narrowest symmetric pair of order statistics whose binomial
     * coverage is at least 95 %. Under 6 values no pair reaches that: then it is minimum and maximum, with the coverage
     * that these have. One value has no interval.
     *
     * <p>Source: Hahn and Meeker (1991), Statistical Intervals, section 5.2.
     */
    public static Optional<Interval> ofMedian(double[] values) {
        int n = values.length;
        if (n < 2) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int leftOut = 0;
        while (2 * (leftOut + 1) < n && coverage(n, leftOut + 1) >= NOMINAL_COVERAGE) {
            leftOut++;
        }
        return Optional.of(new Interval(sorted[leftOut], sorted[n - 1 - leftOut], coverage(n, leftOut)));
    }

    /** The probability that the median lies between the order statistics that leave out so many values on each side. */
    private static double coverage(int n, int leftOut) {
        return 1 - 2 * BinomialDistribution.of(n, 0.5).cumulativeProbability(leftOut);
    }

    /**
     * An interval of a ratio of two independent medians, from the ends of theirs. By Bonferroni's inequality it misses
     * at most as often as both of them together.
     */
    static Interval ofRatio(Interval numerator, Interval denominator) {
        return new Interval(
                numerator.low / denominator.high,
                numerator.high / denominator.low,
                Math.max(0, numerator.coverage + denominator.coverage - 1));
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor, coverage);
    }
}
