package org.ridgebench.measurements.statistics;

import java.util.List;

/**
 * What was measured at one place of an axis.
 *
 * @param at cores or samples, at least 1
 * @param seconds one value per repetition, at least one, all above 0
 */
public record TimedPoint(int at, List<Double> seconds) {
    public TimedPoint {
        seconds = List.copyOf(seconds);
        if (at < 1 || seconds.isEmpty() || seconds.stream().anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("a place >= 1 and times above 0 expected, got " + seconds + " at " + at);
        }
    }

    double[] values() {
        return seconds.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
