package org.ridgebench.measurements;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.Medians;

/**
 * The times of a trial's repetitions, summarised. Seconds.
 *
 * @param values one per repetition that counts, in their order; at least one
 * @param interval of the median; empty with one repetition
 */
public record Times(List<Double> values, double min, double median, double max, Optional<Interval> interval) {
    public Times {
        values = List.copyOf(values);
    }

    /** How many repetitions. */
    public int n() {
        return values.size();
    }

    static Times of(double[] seconds) {
        return new Times(
                Arrays.stream(seconds).boxed().toList(),
                Arrays.stream(seconds).min().orElseThrow(),
                Medians.of(seconds),
                Arrays.stream(seconds).max().orElseThrow(),
                Interval.ofMedian(seconds));
    }
}
