package org.ridgebench.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;

/**
 * One measured value.
 *
 * @param at where it stands on the axis of factors: cores, images, or a place
 * @param raw single repetitions behind the value, on its axis; those behind a ratio, each against the base's median
 * @param hollow more workers than cores were at work
 * @param flagged worth a second look, for instance above what is ideal
 */
public record Point(
        double at, double value, Optional<Interval> interval, List<Double> raw, boolean hollow, boolean flagged) {
    public Point {
        raw = List.copyOf(raw);
    }

    /** Everything that its axis must have room for. */
    List<Double> extent() {
        List<Double> extent = new ArrayList<>(raw);
        extent.add(value);
        interval.ifPresent(found -> extent.addAll(List.of(found.low(), found.high())));
        return extent;
    }
}
