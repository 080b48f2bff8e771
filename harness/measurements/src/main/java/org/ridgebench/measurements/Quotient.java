package org.ridgebench.measurements;

import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.Medians;

/**
 * A ratio of two medians that is no speedup.
 *
 * @param interval empty where either side has one repetition, and for a time over itself
 */
public record Quotient(double value, Optional<Interval> interval) {
    public static Quotient of(List<Double> numerator, List<Double> denominator) {
        return new Quotient(Medians.of(numerator) / Medians.of(denominator), Interval.ofRatio(numerator, denominator));
    }
}
