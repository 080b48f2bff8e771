package org.ridgebench.measurements.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.CombinatoricsUtils;

/** The ratio of two medians of independent values, and what it is over resamples of both sides. */
public final class Ratio {
    private final double value;
    private final Optional<Interval> interval;
    /** Empty where a side has one value. */
    private final double[] replicates;

    private final double leastChance;

    private Ratio(double value, Optional<Interval> interval, double[] replicates, double leastChance) {
        this.value = value;
        this.interval = interval;
        this.replicates = replicates;
        this.leastChance = leastChance;
    }

    /** Of at least one value a side. */
    public static Ratio of(Collection<Double> numerator, Collection<Double> denominator) {
        double value = Medians.of(numerator) / Medians.of(denominator);
        int fewest = Math.min(numerator.size(), denominator.size());
        if (fewest < 2) {
            return new Ratio(value, Optional.empty(), new double[0], 1);
        }
        double[] replicates = Bootstrap.replicates(
                        List.of(array(numerator), array(denominator)),
                        sides -> Medians.sorting(sides.get(0)) / Medians.sorting(sides.get(1)))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Interval interval = Bootstrap.percentiles(replicates, Bootstrap.coverage(fewest));
        return new Ratio(value, Optional.of(interval), replicates, leastChance(numerator.size(), denominator.size()));
    }

    /**
     * That of all values of one side above all of the other where both are alike: no values so few can say more, though
     * no resample may contradict them. 1 of 70 for four a side, 1 of 924 for six.
     */
    private static double leastChance(int numerator, int denominator) {
        return 1 / CombinatoricsUtils.binomialCoefficientDouble(numerator + denominator, numerator);
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public double value() {
        return value;
    }

    /** See {@link Interval#ofRatio}. */
    public Optional<Interval> interval() {
        return interval;
    }

    /** What speaks for it not being above a bound: a share of resamples, and as much as so few values leave open. */
    public double chanceOfAtMost(double bound) {
        return chance(Arrays.stream(replicates).filter(ratio -> ratio <= bound).count());
    }

    /** What speaks for it not being below a bound. */
    public double chanceOfAtLeast(double bound) {
        return chance(Arrays.stream(replicates).filter(ratio -> ratio >= bound).count());
    }

    private double chance(long resamples) {
        return replicates.length == 0 ? 1 : Math.max((double) resamples / replicates.length, leastChance);
    }
}
