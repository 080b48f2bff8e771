package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgebench.measurements.GramRate;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Text;

/** How fast the Gram matrix is formed, beside what the cores could do at most. */
final class GramRateFigure implements Figure {
    private static final String CAPTION =
            "Nominal: n·d² operations for n training rows of d pixels, over the time of the longest worker in the phase gram."
                    + " The kernel exact skips groups of pixels that are zero, so on sparse images it may pass the bound; and"
                    + " who forms the matrix once a λ is counted once. The bound: fused multiply-adds of one core that meet"
                    + " nothing but registers, measured when the campaign began (float32 for exact, float64 for other"
                    + " kernels), times the cores used.";

    @Override
    public String name() {
        return "gram-rate";
    }

    @Override
    public String needs() {
        return "a trial that completed and says when it formed the Gram matrix";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<Scaling> scalings = ofLargestSize(results.scalings().stream()
                .filter(scaling -> scaling.gramRate().isPresent())
                .toList());
        return scalings.isEmpty() ? List.of() : List.of(plot(scalings, results));
    }

    private static List<Scaling> ofLargestSize(List<Scaling> all) {
        int largest = all.stream()
                .mapToInt(scaling -> scaling.row().trial().samples())
                .max()
                .orElse(0);
        return all.stream()
                .filter(scaling -> scaling.row().trial().samples() == largest)
                .toList();
    }

    private static Plot plot(List<Scaling> scalings, Results results) {
        List<SummaryRow> rows = scalings.stream().map(Scaling::row).toList();
        List<Map<String, String>> factors =
                rows.stream().map(SummaryRow::trial).map(TrialRow::factors).toList();
        Labels labels = new Labels(factors);
        List<Point> rates = new ArrayList<>();
        List<Point> bounds = new ArrayList<>();
        for (int i = 0; i < scalings.size(); i++) {
            double at = Axis.places(scalings.size(), i);
            GramRate rate = scalings.get(i).gramRate().orElseThrow();
            boolean hollow = Curves.hollow(rows.get(i));
            rates.add(new Point(at, rate.gflops(), rate.interval(), List.of(), hollow, false));
            rate.bound()
                    .ifPresent(bound -> bounds.add(new Point(at, bound, Optional.empty(), List.of(), hollow, false)));
        }
        List<Curve> curves = new ArrayList<>(List.of(new Curve("Gram phase", false, rates)));
        if (!bounds.isEmpty()) {
            curves.add(new Curve("peak of the cores used", false, bounds));
        }
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        return new Plot(
                "gram-rate",
                new Text(
                                "GFLOP/s of the Gram phase at "
                                        + Numbers.count(rows.get(0).trial().samples()) + " images",
                                notes(rows, curves, results),
                                CAPTION)
                        .drawnFrom(Notes.sources(rows)),
                Axis.logarithmic("GFLOP/s", values),
                Axis.ofNames(factors.stream().map(labels::label).toList()),
                Layout.SIDEWAYS,
                curves,
                List.of());
    }

    private static List<String> notes(List<SummaryRow> rows, List<Curve> curves, Results results) {
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.repetitions("medians", times, curves));
        notes.add(
                results.background().calibrations().isEmpty()
                        ? "no peak of a core was recorded in this campaign: no bound is drawn"
                        : results.background().calibrations().stream()
                                .map(calibration -> Numbers.rounded(
                                                calibration.peak().float32Gflops())
                                        + " in float32, "
                                        + Numbers.rounded(calibration.peak().float64Gflops()) + " in float64")
                                .distinct()
                                .collect(Collectors.joining("; ", "peak of one core, GFLOP/s: ", "")));
        notes.addAll(Notes.marks(curves));
        return notes;
    }
}
