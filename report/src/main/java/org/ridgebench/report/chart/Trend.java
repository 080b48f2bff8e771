package org.ridgebench.report.chart;

import java.util.List;

/**
 * A line that was computed and not measured: a law, say.
 *
 * @param dashed where nothing was measured
 * @param at where its points stand
 * @param values of its points
 */
public record Trend(String label, boolean dashed, List<Double> at, List<Double> values) {
    public Trend {
        at = List.copyOf(at);
        values = List.copyOf(values);
        if (at.size() != values.size()) {
            throw new IllegalArgumentException(
                    label + ": a value for each of " + at.size() + " places expected, got " + values.size());
        }
    }
}
