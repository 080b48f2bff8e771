package org.ridgebench.report.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedTime;

/** Serial runtime over images, as both reports of 2017 have it: the interim classifier, and the hybrid code on one thread. */
final class SerialRuntimeFigure implements Figure {
    @Override
    public String name() {
        return "serial-runtime";
    }

    @Override
    public String needs() {
        return "serial trials with the solver scalar or inverse, at two sizes at least";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> interim = Counterparts.interimSerial(results.rows());
        List<SummaryRow> hybrid = Counterparts.hybridSerial(results.rows());
        List<SummaryRow> rows = Stream.concat(interim.stream(), hybrid.stream()).toList();
        if (rows.stream().map(row -> row.trial().samples()).distinct().count() < 2) {
            return List.of();
        }
        List<Curve> curves = Curves.joined(rows, trial -> trial.factorsWithout(Set.of("samples")), row -> row.fit()
                .map(times -> Curves.seconds(row.trial().samples(), times, row)));
        List<Reference> references = Stream.concat(
                        interim.isEmpty()
                                ? Stream.empty()
                                : Stream.of(reference("interim, " + Overlay.ODYSSEY, PublishedTime.python())),
                        hybrid.isEmpty()
                                ? Stream.empty()
                                : Stream.of(reference("hybrid, " + Overlay.ODYSSEY, PublishedTime.hybridSerial())))
                .toList();
        Text text = new Text(
                        "Serial runtime over images",
                        Overlay.notes(rows, curves),
                        "Interim classifier (solver scalar; in 2017 in Python loops) and hybrid code on one thread (solver"
                                + " inverse). Ours is the fit, theirs the whole run." + Overlay.GREY)
                .drawnFrom(Notes.sources(rows));
        return List.of(Overlay.plot(
                name(),
                text,
                Axis::ofSamples,
                values -> Axis.logarithmic("seconds", values),
                curves,
                references,
                List.of()));
    }

    private static Reference reference(String label, List<PublishedTime> times) {
        return Overlay.reference(label, times, time -> true, time -> new Reference.At(time.samples(), time.seconds()));
    }
}
