package org.ridgebench.report;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A figure as numbers: what is drawn, but not how.
 *
 * @param name of its files
 * @param notes lines under the title: the base, the repetitions, what the bars are
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param sideways whether values are on the horizontal axis, and names on the vertical one
 * @param caption for the report, where there is room for all of it
 */
record Plot(
        String name,
        String title,
        List<String> notes,
        Axis across,
        Axis up,
        boolean sideways,
        List<Curve> curves,
        List<Guide> guides,
        String caption) {
    Plot {
        notes = List.copyOf(notes);
        curves = List.copyOf(curves);
        guides = List.copyOf(guides);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException(name + ": at least one curve expected, got none");
        }
    }

    static Collection<Double> places(List<Curve> curves) {
        TreeSet<Double> places = new TreeSet<>();
        points(curves).forEach(point -> places.add(point.at()));
        return places;
    }

    static Collection<Double> values(List<Curve> curves) {
        TreeSet<Double> values = new TreeSet<>();
        points(curves).forEach(point -> values.addAll(point.extent()));
        return values;
    }

    static Stream<Point> points(List<Curve> curves) {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }
}
