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
    /** A cross, a plus, a star, a Y; and the next ones. */
    private static final int[] ARMS = {4, 4, 6, 3, 5, 3};

    private static final double[] TURNS = {Math.PI / 4, 0, 0, Math.PI, 0, 0};

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

    /** Lines from a middle, more of them or turned for each i: like none of the symbols of what was measured. */
    static Marker star(int i) {
        int arms = ARMS[i % ARMS.length];
        double turn = TURNS[i % TURNS.length];
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.setStroke(OUTLINE);
                for (int arm = 0; arm < arms; arm++) {
                    double angle = turn + 2 * Math.PI * arm / arms - Math.PI / 2;
                    double reach = size * 0.75;
                    g.draw(new Line2D.Double(x, y, x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
                }
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
