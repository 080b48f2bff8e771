package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** How long a fit takes: over samples, and over cores. */
final class RuntimeFigure implements Figure {
    private static final Set<String> SAMPLES = Set.of("samples");
    private static final String CAPTION =
            "From data in place to the chosen λ and its weights. Small points are single repetitions.";

    @Override
    public String name() {
        return "runtime";
    }

    @Override
    public String needs() {
        return "a trial that completed with the right answer";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> rows = results.counting();
        List<Plot> plots = new ArrayList<>();
        if (!rows.isEmpty()) {
            plots.add(sizes(rows) > 1 ? overSamples(rows) : oneSize(rows));
        }
        List<SummaryRow> comparable = OverCores.comparable(rows);
        if (!comparable.isEmpty()) {
            plots.add(overCores(comparable));
        }
        return plots;
    }

    private static long sizes(List<SummaryRow> rows) {
        return rows.stream().map(row -> row.trial().samples()).distinct().count();
    }

    private static Plot overSamples(List<SummaryRow> rows) {
        List<Curve> curves = Curves.joined(
                rows,
                trial -> trial.factorsWithout(SAMPLES),
                row -> seconds(row.trial().samples(), row));
        return new Plot(
                "runtime",
                new Text("Seconds of one fit over images", notes(rows, curves), CAPTION).drawnFrom(Notes.sources(rows)),
                Axis.ofSamples(Plot.places(curves)),
                Axis.logarithmic("seconds", Plot.values(curves)),
                Layout.upward(curves),
                curves,
                List.of());
    }

    private static Plot oneSize(List<SummaryRow> rows) {
        String images = Numbers.count(rows.get(0).trial().samples());
        return DotPlot.of(
                "runtime",
                "Seconds of one fit at " + images + " images",
                rows,
                values -> Axis.logarithmic("seconds", values),
                CAPTION);
    }

    private static Plot overCores(List<SummaryRow> rows) {
        List<Curve> curves = Curves.joined(
                rows, TrialRow::factorsOfCurve, row -> seconds(row.trial().cores(), row));
        return new Plot(
                "runtime-cores",
                new Text("Seconds of one fit over cores", notes(rows, curves), CAPTION).drawnFrom(Notes.sources(rows)),
                Axis.ofCores(Plot.places(curves)),
                Axis.logarithmic("seconds", Plot.values(curves)),
                Layout.upward(curves),
                curves,
                List.of());
    }

    private static Optional<Point> seconds(double at, SummaryRow row) {
        return row.fit().map(times -> Curves.seconds(at, times, row));
    }

    private static List<String> notes(List<SummaryRow> rows, List<Curve> curves) {
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.repetitions("medians", times, curves));
        notes.addAll(Notes.marks(curves));
        notes.addAll(Notes.repeatedRows(rows));
        return notes;
    }
}
