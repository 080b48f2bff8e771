package org.ridgebench.measurements;

import java.util.Arrays;
import java.util.Optional;

/**
 * The times of a trial's repetitions, summarised. Seconds.
 *
 * @param n how many repetitions
 * @param interval of the median; empty with one repetition
 */
public record Times(int n, double min, double median, double max, Optional<Interval> interval) {
    static Times of(double[] seconds) {
        return new Times(
                seconds.length,
                Arrays.stream(seconds).min().orElseThrow(),
                Medians.of(seconds),
                Arrays.stream(seconds).max().orElseThrow(),
                Interval.ofMedian(seconds));
    }
}
