package org.ridgebench.report.chart;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/**
 * A figure as numbers: what is drawn, but not how.
 *
 * @param name of its files
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param references numbers of somebody else's beside the curves
 */
public record Plot(
        String name,
        Text text,
        Axis across,
        Axis up,
        Layout layout,
        List<Curve> curves,
        List<Guide> guides,
        List<Trend> trends,
        List<Reference> references)
        implements Picture {
    public Plot {
        curves = List.copyOf(curves);
        guides = List.copyOf(guides);
        trends = List.copyOf(trends);
        references = List.copyOf(references);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException(name + ": at least one curve expected, got none");
        }
    }

    /** Of what was measured, and guides alone. */
    public Plot(String name, Text text, Axis across, Axis up, Layout layout, List<Curve> curves, List<Guide> guides) {
        this(name, text, across, up, layout, curves, guides, List.of(), List.of());
    }

    @Override
    public Plot noted(String note) {
        return new Plot(name, text.noted(note), across, up, layout, curves, guides, trends, references);
    }

    /** The same with what a law says beside what was measured. */
    public Plot withTrends(List<Trend> laws) {
        return new Plot(name, text, across, up, layout, curves, guides, laws, references);
    }

    /** The same with somebody else's numbers beside ours. */
    public Plot withReferences(List<Reference> others) {
        return new Plot(name, text, across, up, layout, curves, guides, trends, others);
    }

    @Override
    public XYChart chart() {
        return Chart.of(this);
    }

    boolean sideways() {
        return layout == Layout.SIDEWAYS;
    }

    public static Collection<Double> places(List<Curve> curves) {
        TreeSet<Double> places = new TreeSet<>();
        points(curves).forEach(point -> places.add(point.at()));
        return places;
    }

    public static Collection<Double> values(List<Curve> curves) {
        TreeSet<Double> values = new TreeSet<>();
        points(curves).forEach(point -> values.addAll(point.extent()));
        return values;
    }

    public static Stream<Point> points(List<Curve> curves) {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }
}
