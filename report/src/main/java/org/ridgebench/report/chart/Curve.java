package org.ridgebench.report.chart;

import java.util.List;

/**
 * What has one colour and one line in the legend.
 *
 * @param joined whether lines join its points: only where values between them would have a meaning
 */
public record Curve(String label, boolean joined, List<Point> points) {
    public Curve {
        points = List.copyOf(points);
    }
}
