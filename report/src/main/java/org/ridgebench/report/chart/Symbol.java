package org.ridgebench.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shapes that tell curves apart where colours do not. */
enum Symbol {
    CIRCLE(0, 0),
    SQUARE(4, 45),
    TRIANGLE(3, 0),
    DIAMOND(4, 0),
    TRIANGLE_DOWN(3, 180),
    PENTAGON(5, 0),
    HEXAGON(6, 30);

    private final int corners;
    private final double turn;

    Symbol(int corners, double turnDegrees) {
        this.corners = corners;
        this.turn = Math.toRadians(turnDegrees);
    }

    Shape at(double x, double y, double radius) {
        if (corners == 0) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        // Corners stand farther out than a circle's edge, so that all symbols look equally large.
        double reach = radius * (1 + 0.6 / corners);
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners - Math.PI / 2;
            double cornerX = x + reach * Math.cos(angle);
            double cornerY = y + reach * Math.sin(angle);
            if (i == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
