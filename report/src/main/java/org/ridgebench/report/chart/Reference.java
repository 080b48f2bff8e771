package org.ridgebench.report.chart;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Points of somebody else's, to compare with: grey, and never joined to anything. */
public record Reference(String label, List<At> points) {
    /** One value, and where it stands. */
    public record At(double at, double value) {}

    public Reference {
        points = List.copyOf(points);
    }

    public static Collection<Double> places(List<Reference> references) {
        Collection<Double> places = new TreeSet<>();
        references.forEach(reference -> reference.points.forEach(point -> places.add(point.at)));
        return places;
    }

    public static Collection<Double> values(List<Reference> references) {
        Collection<Double> values = new TreeSet<>();
        references.forEach(reference -> reference.points.forEach(point -> values.add(point.value)));
        return values;
    }
}
