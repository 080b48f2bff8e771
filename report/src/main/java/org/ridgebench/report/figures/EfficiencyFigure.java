package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Text;

/** Relative speedup over cores, never clipped; what is above 1 is flagged. */
final class EfficiencyFigure implements Figure {
    @Override
    public String name() {
        return "efficiency";
    }

    @Override
    public String needs() {
        return "a trial that completed on at least two core counts, one of them 1";
    }

    @Override
    public List<Picture> pictures(Results results) {
        return Stream.<Picture>concat(plots(results).stream(), HeatMaps.efficiency(results).stream())
                .toList();
    }

    private static List<Plot> plots(Results results) {
        List<SummaryRow> rows = OverCores.comparable(results.counting()).stream()
                .filter(row -> row.relative().isPresent())
                .toList();
        if (OverCores.coreCounts(rows) < 2) {
            return List.of();
        }
        List<Curve> curves = Curves.joined(rows, TrialRow::factorsOfCurve, EfficiencyFigure::point);
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, results.rows(), SummaryRow::relative));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        notes.addAll(Notes.superlinear(results, rows));
        TreeSet<Double> cores = new TreeSet<>(Plot.places(curves));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.add(1.0);
        return List.of(new Plot(
                "efficiency",
                new Text(
                                "Efficiency of fit: speedup over cores",
                                notes,
                                "Speedup against the same on one core, divided by the cores; never clipped."
                                        + Speedups.RAW)
                        .drawnFrom(Notes.sources(rows, SummaryRow::relative)),
                Axis.ofCores(cores),
                Axis.fromZero("efficiency", values),
                Layout.upward(curves),
                curves,
                List.of(new Guide("ideal", cores.first(), 1, cores.last(), 1))));
    }

    static Optional<Point> point(SummaryRow row) {
        int cores = row.trial().cores();
        return row.relative()
                .map(speedup -> new Point(
                        cores,
                        speedup.value() / cores,
                        perCore(speedup, cores),
                        Curves.ratios(speedup, row.fit(), cores),
                        Curves.hollow(row),
                        speedup.value() > cores));
    }

    private static Optional<Interval> perCore(Speedup speedup, int cores) {
        return speedup.interval()
                .map(interval -> new Interval(interval.low() / cores, interval.high() / cores, interval.coverage()));
    }
}
