package org.ridgebench.report.chart;

import java.util.List;
import org.ridgebench.measurements.statistics.Interval;

/** How a plot's curves lie. */
public enum Layout {
    /** Values upwards, over what they depend on. */
    UPWARD,
    /** As upward, and curves stand a little apart, so that the bars of one do not hide those of another. */
    APART,
    /** Values to the right, each on the line of its name. */
    SIDEWAYS;

    /** Upward, and apart where bars at the same place overlap. */
    public static Layout upward(List<Curve> curves) {
        boolean overlap = curves.stream()
                .anyMatch(one -> curves.stream().anyMatch(other -> !one.equals(other) && overlap(one, other)));
        return overlap ? APART : UPWARD;
    }

    private static boolean overlap(Curve one, Curve other) {
        return one.points().stream().anyMatch(point -> other.points().stream().anyMatch(near -> overlap(point, near)));
    }

    private static boolean overlap(Point one, Point other) {
        if (one.at() != other.at()
                || one.interval().isEmpty()
                || other.interval().isEmpty()) {
            return false;
        }
        Interval first = one.interval().get();
        Interval second = other.interval().get();
        return first.low() <= second.high() && second.low() <= first.high();
    }
}
