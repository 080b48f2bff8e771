package org.ridgebench.report;

import java.util.List;

/**
 * What has one colour and one line in the legend.
 *
 * @param joined whether lines join its points: only where values between them would have a meaning
 */
record Curve(String label, boolean joined, List<Point> points) {
    Curve {
        points = List.copyOf(points);
    }
}
