package org.ridgebench.report.figures;

import java.util.List;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.OpenMpScaling;

/** The interim classifier's runtime over cores, for the four sizes of 2017. */
final class OpenMpRuntimeFigure implements Figure {
    @Override
    public String name() {
        return "openmp-runtime";
    }

    @Override
    public String needs() {
        return "trials of threads with the solver scalar, on two core counts at least";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> rows = OverCores.comparable(Counterparts.openMp(results.rows()));
        if (OverCores.coreCounts(rows) < 2) {
            return List.of();
        }
        List<Curve> curves = Curves.joined(rows, TrialRow::factorsOfCurve, row -> row.fit()
                .map(times -> Curves.seconds(row.trial().cores(), times, row)));
        List<Reference> references = OpenMpScaling.sizes().stream()
                .map(size -> Overlay.reference(
                        Numbers.count(size) + " images, " + Overlay.ODYSSEY,
                        OpenMpScaling.all(),
                        point -> point.samples() == size,
                        point -> new Reference.At(point.cores(), point.seconds())))
                .toList();
        Text text = new Text(
                        "Interim classifier with threads: runtime over cores",
                        Overlay.notes(rows, curves),
                        "Solver scalar. Ours is the fit of threads, theirs the run of OpenMP." + Overlay.GREY)
                .drawnFrom(Notes.sources(rows));
        return List.of(Overlay.plot(
                name(),
                text,
                Axis::ofCores,
                values -> Axis.logarithmic("seconds", values),
                curves,
                references,
                List.of()));
    }
}
