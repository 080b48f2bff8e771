package org.ridgebench.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot as ink, by XChart: positions on both axes are computed here, and XChart draws on linear axes.
 *
 * <p>A new one for every drawing: XChart's parts remember where they were drawn.
 */
final class Chart {
    static final int WIDTH = 840;
    static final int HEIGHT = 520;

    private static final int LINE_OF_NAMES = 30;
    private static final int LINE_OF_LEGEND = 20;
    private static final int PADDING = 12;
    /** Between two neighbours, and between the first and the last, as shares of the axis. */
    private static final double APART = 0.007;

    private static final double ALL_APART = 0.028;

    private final Plot plot;
    private final XYChart chart;
    private int series;

    private Chart(Plot plot) {
        this.plot = plot;
        this.chart = new XYChart(WIDTH, height(plot));
    }

    static XYChart of(Plot plot) {
        Chart drawn = new Chart(plot);
        drawn.layOut();
        drawn.drawGrid();
        drawn.plot.guides().forEach(drawn::drawGuide);
        for (int i = 0; i < plot.trends().size(); i++) {
            drawn.drawTrend(plot.trends().get(i), plot.curves().size() + i / 2);
        }
        for (int i = 0; i < plot.references().size(); i++) {
            drawn.drawReference(plot.references().get(i), i);
        }
        List<Curve> curves = plot.curves();
        for (int i = 0; i < curves.size(); i++) {
            drawn.drawRaw(curves.get(i), i);
        }
        for (int i = 0; i < curves.size(); i++) {
            drawn.drawIntervals(curves.get(i), i);
            drawn.drawCurve(curves.get(i), i);
        }
        return drawn.chart;
    }

    /** Names want a line each, and so do the entries of a legend. */
    private static int height(Plot plot) {
        if (plot.sideways()) {
            return Math.max(300, 180 + plot.up().ticks().size() * LINE_OF_NAMES);
        }
        return Math.max(HEIGHT, 120 + (plot.curves().size() + plot.references().size()) * LINE_OF_LEGEND);
    }

    private void layOut() {
        Heading heading = new Heading(plot.text(), WIDTH);
        AxisLabels labels = new AxisLabels(plot.across(), plot.up());
        chart.addAnnotation(heading);
        chart.addAnnotation(labels);
        // A blank title, so that XChart keeps the room above the plot for our own.
        chart.setTitle(" ");
        XYStyler styler = chart.getStyler();
        styler.setChartTitlePadding((heading.height() + labels.above() - PADDING) / 2)
                .setChartTitleBoxVisible(false)
                .setChartPadding(PADDING)
                .setYAxisLeftWidthHint(Heading.LEFT + labels.left())
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1)
                .setMarkerSize(7)
                .setLegendVisible(plot.curves().size()
                                + plot.guides().size()
                                + plot.trends().size()
                                + plot.references().size()
                        > 1)
                .setLegendPosition(LegendPosition.OutsideE)
                .setLegendFont(Style.LABEL)
                .setLegendBorderColor(Color.WHITE)
                .setLegendSeriesLineLength(28)
                .setLegendPadding(8);
        styler.setPlotMargin(AxisLabels.BELOW - PADDING)
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false)
                .setXAxisMin(plot.across().position(plot.across().from()))
                .setXAxisMax(plot.across().position(plot.across().to()))
                .setYAxisMin(plot.up().position(plot.up().from()))
                .setYAxisMax(plot.up().position(plot.up().to()));
    }

    private void drawGrid() {
        Trace grid = new Trace(plot);
        plot.across().ticks().forEach(tick -> grid.upright(tick.value()));
        plot.up().ticks().forEach(tick -> grid.level(tick.value()));
        add(grid, Style.GRID, Style.THIN, SeriesMarkers.NONE);
    }

    private void drawGuide(Guide guide) {
        Trace line = new Trace(plot);
        line.segment(guide.fromAt(), guide.fromValue(), guide.toAt(), guide.toValue());
        inLegend(add(line, Style.FAINT_INK, Style.GUIDE, SeriesMarkers.NONE), guide.label());
    }

    /** @param color after those of the curves; the two parts of a trend share one */
    private void drawTrend(Trend trend, int color) {
        Trace line = new Trace(plot);
        if (trend.dashed()) {
            line.dashes(trend.at(), trend.values());
        } else {
            for (int i = 0; i < trend.at().size(); i++) {
                line.point(trend.at().get(i), trend.values().get(i));
            }
        }
        BasicStroke stroke = trend.dashed() ? Style.GUIDE : Style.SOLID;
        inLegend(add(line, Style.color(color), stroke, SeriesMarkers.NONE), trend.label());
    }

    private void drawReference(Reference reference, int i) {
        Trace points = new Trace(plot);
        reference.points().forEach(point -> points.point(point.at(), point.value()));
        inLegend(add(points, Style.FAINT_INK, SeriesLines.NONE, Markers.star(i)), reference.label());
    }

    private void drawRaw(Curve curve, int i) {
        Trace raw = new Trace(plot, aside(i));
        curve.points().forEach(point -> point.raw().forEach(value -> raw.point(point.at(), value)));
        add(raw, Style.faint(i), SeriesLines.NONE, Markers.dot(2.5));
    }

    private void drawIntervals(Curve curve, int i) {
        Trace intervals = new Trace(plot, aside(i));
        for (Point point : curve.points()) {
            point.interval()
                    .ifPresent(interval -> intervals.segment(point.at(), interval.low(), point.at(), interval.high()));
        }
        add(intervals, Style.color(i), Style.THIN, Markers.cap(plot.sideways()));
    }

    private void drawCurve(Curve curve, int i) {
        BasicStroke stroke = curve.joined() ? Style.stroke(i) : SeriesLines.NONE;
        Symbol symbol = Style.symbol(i);
        inLegend(add(points(curve, i, point -> true), Style.color(i), stroke, Markers.full(symbol)), curve.label());
        add(points(curve, i, Point::hollow), Style.color(i), SeriesLines.NONE, Markers.hollow(symbol));
        add(points(curve, i, Point::flagged), Style.color(i), SeriesLines.NONE, Markers.ring());
    }

    private Trace points(Curve curve, int i, Predicate<Point> chosen) {
        Trace trace = new Trace(plot, aside(i));
        curve.points().stream().filter(chosen).forEach(point -> trace.point(point.at(), point.value()));
        return trace;
    }

    private double aside(int i) {
        int others = plot.curves().size() - 1;
        return plot.layout() != Layout.APART || others == 0
                ? 0
                : (i - others / 2.0) * Math.min(APART, ALL_APART / others);
    }

    /** Nothing is added for an empty trace: XChart refuses one. */
    private Optional<XYSeries> add(Trace trace, Color color, BasicStroke stroke, Marker marker) {
        if (trace.isEmpty()) {
            return Optional.empty();
        }
        XYSeries added = chart.addSeries("series " + series++, trace.xs(), trace.ys());
        added.setLineColor(color).setLineStyle(stroke);
        added.setMarker(marker).setMarkerColor(color);
        added.setShowInLegend(false);
        return Optional.of(added);
    }

    private static void inLegend(Optional<XYSeries> added, String label) {
        added.ifPresent(series -> series.setLabel(label).setShowInLegend(true));
    }
}
