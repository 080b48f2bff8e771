package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.OpenMpScaling;

/** Speedup, scaled speedup and efficiency of the interim classifier over cores, one above the other. */
final class OpenMpScalingFigure implements Figure {
    private static final String TITLE = "Interim classifier with threads: ";

    @Override
    public String name() {
        return "openmp-scaling";
    }

    @Override
    public String needs() {
        return "trials of threads with the solver scalar, on two core counts at least, one of them 1";
    }

    @Override
    public List<Panels> pictures(Results results) {
        List<SummaryRow> all = Counterparts.openMp(results.rows());
        List<SummaryRow> rows = OverCores.comparable(all).stream()
                .filter(row -> row.relative().isPresent())
                .toList();
        if (OverCores.coreCounts(rows) < 2) {
            return List.of();
        }
        List<Plot> panels = new ArrayList<>();
        panels.add(speedup(rows, results.rows()));
        List<SummaryRow> scaled = ScaledSpeedupFigure.scaled(all);
        if (OverCores.coreCounts(scaled) > 1) {
            panels.add(scaledSpeedup(scaled, results.rows()));
        }
        panels.add(efficiency(rows, results.rows()));
        Text text = new Text(
                        "Interim classifier with threads: speedup, scaled speedup and efficiency over cores",
                        panels.get(0).text().notes(),
                        "Against the same on one core; scaled speedup T(1; n₀p) / T(p; n₀p). Grey: computed from the published"
                                + " times by the same definitions." + Speedups.RAW)
                .drawnFrom(Notes.sources(
                        Stream.concat(rows.stream(), scaled.stream()).toList(), SummaryRow::relative));
        return List.of(new Panels(name(), text, panels));
    }

    private static Plot speedup(List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = ratios(rows, TrialRow::factorsOfCurve);
        return panel(
                "speedup",
                notes(rows, all, curves),
                curves,
                ofSizes(OpenMpScaling.Point::speedup),
                values -> Axis.doublings("speedup", values),
                true);
    }

    private static Plot scaledSpeedup(List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = ratios(rows, ScaledSpeedupFigure::key);
        Reference reference = Overlay.reference(
                Numbers.count(OpenMpScaling.PER_CORE) + " a core, " + Overlay.ODYSSEY,
                OpenMpScaling.scaled(),
                point -> true,
                point -> new Reference.At(point.cores(), point.speedup()));
        List<String> notes = notes(rows, all, curves);
        notes.add(0, ScaledSpeedupFigure.sizes(rows));
        return panel(
                "scaled speedup",
                notes,
                curves,
                List.of(reference),
                values -> Axis.doublings("scaled speedup", values),
                true);
    }

    private static Plot efficiency(List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = Curves.joined(rows, TrialRow::factorsOfCurve, EfficiencyFigure::point);
        return panel(
                "efficiency",
                notes(rows, all, curves),
                curves,
                ofSizes(OpenMpScaling.Point::efficiency),
                values -> Axis.fromZero("efficiency", values),
                false);
    }

    private static Plot panel(
            String value,
            List<String> notes,
            List<Curve> curves,
            List<Reference> references,
            Function<Collection<Double>, Axis> up,
            boolean rising) {
        TreeSet<Double> cores = new TreeSet<>(Plot.places(curves));
        cores.addAll(Reference.places(references));
        return Overlay.plot(
                value,
                new Text(TITLE + value + " over cores", notes, ""),
                Axis::ofCores,
                up,
                curves,
                references,
                List.of(new Guide("ideal", cores.first(), 1, cores.last(), rising ? cores.last() : 1)));
    }

    private static List<Curve> ratios(List<SummaryRow> rows, Function<TrialRow, Map<String, String>> key) {
        return Curves.joined(rows, key, row -> row.relative()
                .map(speedup -> Curves.speedup(row.trial().cores(), speedup, row.fit(), row)));
    }

    private static List<String> notes(List<SummaryRow> rows, List<SummaryRow> all, List<Curve> curves) {
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, SummaryRow::relative));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        return notes;
    }

    private static List<Reference> ofSizes(ToDoubleFunction<OpenMpScaling.Point> value) {
        return OpenMpScaling.sizes().stream()
                .map(size -> Overlay.reference(
                        Numbers.count(size) + " images, " + Overlay.ODYSSEY,
                        OpenMpScaling.all(),
                        point -> point.samples() == size,
                        point -> new Reference.At(point.cores(), value.applyAsDouble(point))))
                .toList();
    }
}
