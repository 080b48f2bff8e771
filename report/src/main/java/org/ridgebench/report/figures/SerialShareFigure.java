package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Text;

/** The serial share that phases show above the one that a speedup implies, for each number of cores. */
final class SerialShareFigure implements Figure {
    private static final String CAPTION =
            "Above, measured: what of a fit is neither gram nor solve nor validate, over the time of one core. Below,"
                    + " inferred from the speedup: (1/S - 1/p) / (1 - 1/p), Karp and Flatt (1990). Where the lower one is higher,"
                    + " the parallel phases themselves do not scale: imbalance, memory, or cores that are shared. Below 0 a"
                    + " speedup is superlinear.";

    @Override
    public String name() {
        return "serial-share";
    }

    @Override
    public String needs() {
        return "a trial that completed on one core and on more";
    }

    @Override
    public List<Panels> pictures(Results results) {
        Map<String, Scaling> byId = new LinkedHashMap<>();
        results.scalings().stream()
                .filter(scaling -> scaling.row().trial().cores() > 1)
                .filter(scaling -> scaling.serialShare().isPresent())
                .forEach(scaling -> byId.put(scaling.row().trial().id(), scaling));
        List<SummaryRow> rows = OverCores.comparable(results.counting()).stream()
                .filter(row -> byId.containsKey(row.trial().id()))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Curve> measured = curves(rows, row -> Optional.ofNullable(
                        byId.get(row.trial().id()))
                .flatMap(Scaling::serialShare)
                .map(share -> new Point(
                        row.trial().cores(), share.value(), share.interval(), List.of(), Curves.hollow(row), false)));
        List<Curve> inferred = curves(
                rows,
                row -> row.karpFlatt().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Point(
                                row.trial().cores(),
                                row.karpFlatt().getAsDouble(),
                                row.karpFlattInterval(),
                                List.of(),
                                Curves.hollow(row),
                                false)));
        Collection<Double> values = new TreeSet<>(Plot.values(measured));
        values.addAll(Plot.values(inferred));
        values.add(0.0);
        List<String> notes = notes(rows, results.rows(), measured);
        return List.of(new Panels(
                "serial-share",
                new Text("Serial share of fit: measured, and inferred", notes, CAPTION)
                        .drawnFrom(Notes.sources(rows, SummaryRow::relative)),
                List.of(
                        plot(
                                "serial-share-measured",
                                "Serial share of fit, measured in phases",
                                notes,
                                measured,
                                values),
                        plot(
                                "serial-share-inferred",
                                "Serial share of fit, inferred from the speedup (Karp-Flatt)",
                                List.of(),
                                inferred,
                                values))));
    }

    private static List<Curve> curves(List<SummaryRow> rows, Function<SummaryRow, Optional<Point>> point) {
        return Curves.joined(rows, TrialRow::factorsOfCurve, point);
    }

    private static Plot plot(
            String name, String title, List<String> notes, List<Curve> curves, Collection<Double> values) {
        return new Plot(
                name,
                new Text(title, notes, ""),
                Axis.ofCores(Plot.places(curves)),
                Axis.around("share of one core's time", values),
                Layout.upward(curves),
                curves,
                List.of());
    }

    private static List<String> notes(List<SummaryRow> rows, List<SummaryRow> all, List<Curve> curves) {
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, SummaryRow::relative));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        return notes;
    }
}
