package org.ridgebench.measurements.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A confidence interval.
 *
 * @param coverage the probability with which such intervals hold the true value: of a median at least, of a ratio about
 */
public record Interval(double low, double high, double coverage) {
    /** What intervals aim at. */
    public static final double NOMINAL_COVERAGE = 0.95;
    /** So many repetitions an interval of a median needs to cover 95 %. */
    public static final int ENOUGH_REPETITIONS = 6;

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
        return 1 - 2 * new BinomialDistribution(n, 0.5).cumulativeProbability(leftOut);
    }

    /**
     * The interval of a ratio of two medians of independent values: the middle 95 % of that ratio over resamples of
     * both sides. A side of one value has no interval.
     *
     * <p>Ten thousand simulated pairs of so many repetitions a side, with log-normal noise, with exponential noise, and
     * with one run in seven that takes 30 % longer; of these three, the least share of intervals that held the truth:
     *
     * <pre>
     * repetitions      2      3      4      5      6     10     20     30
     * covered      0.658  0.898  0.924  0.968  0.956  0.966  0.964  0.964
     * </pre>
     *
     * <p>So with five and more of them the interval is said to cover 95 %, with fewer what was seen, rounded down.
     */
    public static Optional<Interval> ofRatio(Collection<Double> numerator, Collection<Double> denominator) {
        return Ratio.of(numerator, denominator).interval();
    }

    /** Whether a value is in it. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Whether some value is in both. */
    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /** The interval of so many times the value. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, coverage);
    }
}
