package org.ridgebench.measurements;

import org.apache.commons.statistics.descriptive.Median;

/** The median, by Apache Commons Statistics. */
final class Medians {
    private Medians() {}

    /** The median of at least one value; of an even number, the mean of the middle two. */
    static double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("at least one value expected, got none");
        }
        return Median.withDefaults().evaluate(values);
    }
}
