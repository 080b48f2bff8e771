package org.ridgebench.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Positions in a plot, in the order in which they are drawn; between segments the pen is lifted. */
final class Trace {
    private static final double DASH = 0.014;
    private static final double GAP = 0.008;

    private final Plot plot;
    /** How far to the side of where it belongs it stands, as a share of the axis. */
    private final double aside;

    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    Trace(Plot plot) {
        this(plot, 0);
    }

    Trace(Plot plot, double aside) {
        this.plot = plot;
        this.aside = aside;
    }

    void point(double at, double value) {
        if (plot.sideways()) {
            add(value, at);
        } else {
            add(at, value);
        }
    }

    void segment(double fromAt, double fromValue, double toAt, double toValue) {
        point(fromAt, fromValue);
        point(toAt, toValue);
        liftPen();
    }

    /** A line with gaps: XChart begins its own dashes anew at every point, which of near points makes a whole line. */
    void dashes(List<Double> at, List<Double> values) {
        double since = 0;
        for (int i = 0; i < at.size(); i++) {
            since += i == 0 ? 0 : distance(at.get(i - 1), values.get(i - 1), at.get(i), values.get(i));
            if (since < DASH) {
                point(at.get(i), values.get(i));
            } else if (!isEmpty() && !Double.isNaN(ys.get(ys.size() - 1))) {
                liftPen();
            }
            since = since > DASH + GAP ? 0 : since;
        }
    }

    /** As a share of the axes. */
    private double distance(double fromAt, double fromValue, double toAt, double toValue) {
        return Math.hypot(
                (plot.across().position(toAt) - plot.across().position(fromAt))
                        / plot.across().length(),
                (plot.up().position(toValue) - plot.up().position(fromValue))
                        / plot.up().length());
    }

    /** From the bottom of the plot to its top. */
    void upright(double x) {
        add(x, plot.up().from());
        add(x, plot.up().to());
        liftPen();
    }

    /** From the left of the plot to its right. */
    void level(double y) {
        add(plot.across().from(), y);
        add(plot.across().to(), y);
        liftPen();
    }

    private void add(double x, double y) {
        xs.add(plot.across().position(x) + aside * plot.across().length());
        ys.add(plot.up().position(y));
    }

    /** XChart's way of saying so: a place without a value. */
    private void liftPen() {
        xs.add(xs.get(xs.size() - 1));
        ys.add(Double.NaN);
    }

    boolean isEmpty() {
        return xs.isEmpty();
    }

    double[] xs() {
        return xs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] ys() {
        return ys.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
