package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;

/** Ours as curves and a published figure's as points, on axes with room for both. */
final class Overlay {
    static final String ODYSSEY = "published 2017 (Odyssey)";
    static final String AWS = "published 2017 (AWS)";

    /** What every caption here ends with. */
    static final String GREY =
            " Grey: the numbers of 2017, from other machines and another language; nothing joins them.";

    private Overlay() {}

    static Plot plot(
            String name,
            Text text,
            Function<Collection<Double>, Axis> across,
            Function<Collection<Double>, Axis> up,
            List<Curve> curves,
            List<Reference> references,
            List<Guide> guides) {
        Collection<Double> places = new TreeSet<>(Plot.places(curves));
        places.addAll(Reference.places(references));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.addAll(Reference.values(references));
        guides.forEach(guide -> values.addAll(List.of(guide.fromValue(), guide.toValue())));
        return new Plot(name, text, across.apply(places), up.apply(values), Layout.upward(curves), curves, guides)
                .withReferences(references);
    }

    /** One reference of the points that are chosen. */
    static <T> Reference reference(
            String label, Collection<T> points, Predicate<T> chosen, Function<T, Reference.At> point) {
        return new Reference(label, points.stream().filter(chosen).map(point).collect(Collectors.toList()));
    }

    static List<String> notes(List<SummaryRow> rows, List<Curve> curves) {
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.repetitions("medians", times, curves));
        notes.addAll(Notes.marks(curves));
        return notes;
    }
}
