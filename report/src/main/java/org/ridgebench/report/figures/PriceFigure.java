package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Quotient;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Text;

/** Both bases of every speedup, and their quotient: what an implementation costs before it gains anything. */
final class PriceFigure implements Figure {
    private static final String CAPTION =
            "The price of the framework is relative over absolute speedup: one core's time of an implementation over the"
                    + " fastest serial trial's, whatever its kernel and solver. Beyond 1 a relative speedup flatters.";

    @Override
    public String name() {
        return "price";
    }

    @Override
    public String needs() {
        return "a trial on several cores, its run on one core, and a serial trial of the same size";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<Scaling> priced = results.scalings().stream()
                .filter(scaling -> scaling.price().isPresent())
                .filter(scaling -> !scaling.row().trial().implementation().equals("serial"))
                .toList();
        List<Scaling> most = onMostCores(priced);
        List<Plot> plots = new ArrayList<>();
        if (!most.isEmpty()) {
            plots.add(bases(most, results.rows()));
        }
        if (priced.stream()
                        .map(scaling -> scaling.row().trial().samples())
                        .distinct()
                        .count()
                > 1) {
            plots.add(overSamples(priced, results.rows()));
        }
        return plots;
    }

    /** Of trials that differ in their cores alone, the one with the most, oversubscribed ones aside. */
    private static List<Scaling> onMostCores(List<Scaling> priced) {
        Map<Map<String, String>, Scaling> most = new LinkedHashMap<>();
        priced.stream()
                .filter(scaling -> scaling.row().trial().cores() > 1)
                .filter(scaling -> !Curves.hollow(scaling.row()))
                .forEach(scaling -> most.merge(
                        scaling.row().trial().factorsBesidesParallelism(),
                        scaling,
                        (one, other) -> cores(other) > cores(one) ? other : one));
        return List.copyOf(most.values());
    }

    private static int cores(Scaling scaling) {
        return scaling.row().trial().cores();
    }

    private static Plot bases(List<Scaling> scalings, List<SummaryRow> all) {
        List<SummaryRow> rows = scalings.stream().map(Scaling::row).toList();
        List<Map<String, String>> factors =
                rows.stream().map(SummaryRow::trial).map(TrialRow::factors).toList();
        Labels labels = new Labels(factors);
        List<Point> relative = new ArrayList<>();
        List<Point> absolute = new ArrayList<>();
        List<Point> price = new ArrayList<>();
        for (int i = 0; i < scalings.size(); i++) {
            double at = Axis.places(scalings.size(), i);
            relative.add(point(at, rows.get(i).relative().orElseThrow()));
            absolute.add(point(at, rows.get(i).absolute().orElseThrow()));
            price.add(point(at, scalings.get(i).price().orElseThrow()));
        }
        List<Curve> curves = List.of(
                new Curve("relative speedup", false, relative),
                new Curve("absolute speedup", false, absolute),
                new Curve("their quotient", false, price));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.add(1.0);
        Axis names = Axis.ofNames(factors.stream().map(labels::label).toList());
        return new Plot(
                "price-bases",
                new Text("Both bases of each speedup of fit, on the most cores", notes(rows, all, curves), CAPTION)
                        .drawnFrom(Notes.sources(rows, SummaryRow::absolute)),
                Axis.doublings("times", values),
                names,
                Layout.SIDEWAYS,
                curves,
                List.of(new Guide("1", names.from(), 1, names.to(), 1)));
    }

    private static Plot overSamples(List<Scaling> scalings, List<SummaryRow> all) {
        Map<Map<String, String>, Map<Integer, Scaling>> byCurve = new LinkedHashMap<>();
        // Every number of cores has the same one-core run behind it.
        scalings.stream()
                .sorted(Comparator.comparingInt(PriceFigure::cores))
                .forEach(scaling -> byCurve.computeIfAbsent(key(scaling.row().trial()), any -> new LinkedHashMap<>())
                        .putIfAbsent(scaling.row().trial().samples(), scaling));
        Labels labels = new Labels(byCurve.keySet());
        List<Curve> curves = new ArrayList<>();
        byCurve.forEach((key, bySize) -> curves.add(new Curve(
                labels.label(key),
                true,
                bySize.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                point(entry.getKey(), entry.getValue().price().orElseThrow()))
                        .toList())));
        TreeSet<Double> places = new TreeSet<>(Plot.places(curves));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.add(1.0);
        List<SummaryRow> rows = scalings.stream().map(Scaling::row).toList();
        return new Plot(
                "price",
                new Text(
                                "Price of the framework: one core against the fastest serial trial",
                                notes(rows, all, curves),
                                CAPTION)
                        .drawnFrom(Notes.sources(rows, SummaryRow::absolute)),
                Axis.ofSamples(places),
                Axis.doublings("times as long", values),
                Layout.upward(curves),
                curves,
                List.of(new Guide("as fast as serial", places.first(), 1, places.last(), 1)));
    }

    private static Map<String, String> key(TrialRow trial) {
        Map<String, String> key = new LinkedHashMap<>(trial.factorsBesidesParallelism());
        key.keySet().removeAll(Set.of("samples"));
        return key;
    }

    private static List<String> notes(List<SummaryRow> rows, List<SummaryRow> all, List<Curve> curves) {
        Set<Times> times = rows.stream().flatMap(row -> row.fit().stream()).collect(Collectors.toSet());
        return List.of(
                "absolute " + Notes.bases(rows, all, SummaryRow::absolute),
                Notes.repetitions("ratios of medians", times, curves));
    }

    private static Point point(double at, Speedup speedup) {
        return point(at, speedup.value(), speedup.interval());
    }

    private static Point point(double at, Quotient quotient) {
        return point(at, quotient.value(), quotient.interval());
    }

    private static Point point(double at, double value, Optional<Interval> interval) {
        return new Point(at, value, interval, List.of(), false, false);
    }
}
