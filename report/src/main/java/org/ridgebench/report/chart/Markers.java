package org.ridgebench.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.style.markers.Marker;

/** What stands at a point. */
final class Markers {
    private static final BasicStroke OUTLINE = new BasicStroke(1.6f);
    private static final double CAP = 3;

    private Markers() {}

    static Marker full(Symbol symbol) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.fill(symbol.at(x, y, size / 2.0));
            }
        };
    }

    /** Covers a full marker below it. */
    static Marker hollow(Symbol symbol) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                Color color = g.getColor();
                g.setColor(Color.WHITE);
                g.fill(symbol.at(x, y, size / 2.0));
                g.setColor(color);
                g.setStroke(OUTLINE);
                g.draw(symbol.at(x, y, size / 2.0));
            }
        };
    }

    static Marker ring() {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.setStroke(OUTLINE);
                g.draw(Symbol.CIRCLE.at(x, y, size * 1.1));
            }
        };
    }

    static Marker dot(double radius) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.fill(Symbol.CIRCLE.at(x, y, radius));
            }
        };
    }

    /** The end of an interval. */
    static Marker cap(boolean sideways) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.setStroke(OUTLINE);
                g.draw(
                        sideways
                                ? new Line2D.Double(x, y - CAP, x, y + CAP)
                                : new Line2D.Double(x - CAP, y, x + CAP, y));
            }
        };
    }
}
