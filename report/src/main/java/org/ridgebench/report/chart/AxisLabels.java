package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Ticks, their labels and the titles of both axes: XChart has no ticks at chosen values, and no doublings. */
final class AxisLabels extends Annotation {
    /** Room below the plot. */
    static final int BELOW = 46;
    /** Room above the plot for the upward axis's title, which is easier to read there than turned. */
    private static final int ABOVE = 18;

    private static final int TICK = 4;
    private static final int GAP = 8;

    private final Axis across;
    private final Axis up;

    AxisLabels(Axis across, Axis up) {
        super(false);
        this.across = across;
        this.up = up;
    }

    int above() {
        return up.title().isEmpty() ? 0 : ABOVE;
    }

    /** Room on the left of the plot. */
    int left() {
        double widest = up.ticks().stream()
                .mapToDouble(tick -> Words.width(tick.label(), Style.LABEL))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + TICK + GAP;
    }

    @Override
    public void paint(Graphics2D g) {
        double left = chart.getScreenXFromChart(across.position(across.from()));
        double right = chart.getScreenXFromChart(across.position(across.to()));
        double bottom = chart.getScreenYFromChart(up.position(up.from()));
        double top = chart.getScreenYFromChart(up.position(up.to()));
        g.setColor(Style.FRAME);
        g.setStroke(Style.THIN);
        g.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
        double halfHeight = Words.height(Style.LABEL) / 2;
        for (Tick tick : across.ticks()) {
            double x = chart.getScreenXFromChart(across.position(tick.value()));
            g.setColor(Style.FRAME);
            g.draw(new Line2D.Double(x, bottom, x, bottom + TICK));
            g.setColor(Style.INK);
            Words.draw(g, tick.label(), Style.LABEL, x, bottom + TICK + GAP + 2 * halfHeight, 0.5);
        }
        for (Tick tick : up.ticks()) {
            double y = chart.getScreenYFromChart(up.position(tick.value()));
            g.setColor(Style.FRAME);
            g.draw(new Line2D.Double(left - TICK, y, left, y));
            g.setColor(Style.INK);
            Words.draw(g, tick.label(), Style.LABEL, left - TICK - GAP / 2.0, y + halfHeight, 1);
        }
        g.setColor(Style.FAINT_INK);
        Words.draw(g, across.title(), Style.LABEL, (left + right) / 2, bottom + BELOW - GAP, 0.5);
        Words.draw(g, up.title(), Style.LABEL, Heading.LEFT, top - GAP, 0);
    }
}
