package org.ridgebench.measurements.statistics;

import java.util.Arrays;
import java.util.Collection;

/** The median. Resampling takes it millions of times, of a few values each: too few to set up a library's selection. */
public final class Medians {
    private Medians() {}

    /** The median of at least one value; of an even number, the mean of the middle two. */
    public static double of(double... values) {
        return sorting(values.clone());
    }

    /** The median of at least one value. */
    public static double of(Collection<Double> values) {
        return sorting(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The median of at least one value.
     *
     * @param values Modified: sorted.
     */
    static double sorting(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("at least one value expected, got none");
        }
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
