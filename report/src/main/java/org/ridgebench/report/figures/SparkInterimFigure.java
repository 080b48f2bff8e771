package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.InterimSparkRatio;
import org.ridgebench.report.published.PublishedTime;

/** The interim classifier on Spark over images: runtime, and the ratio that the interim report drew as a speedup. */
final class SparkInterimFigure implements Figure {
    private static final Set<String> SAMPLES = Set.of("samples");

    @Override
    public String name() {
        return "spark-interim";
    }

    @Override
    public String needs() {
        return "trials on executors with the solver scalar, at two sizes at least";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> rows = Counterparts.interimSpark(results.rows());
        if (rows.stream().map(row -> row.trial().samples()).distinct().count() < 2) {
            return List.of();
        }
        List<Plot> plots = new ArrayList<>();
        plots.add(runtime(rows));
        List<SummaryRow> divided =
                rows.stream().filter(row -> row.absolute().isPresent()).toList();
        if (!divided.isEmpty()) {
            plots.add(ratio(divided, results.rows()));
        }
        return plots;
    }

    private static Plot runtime(List<SummaryRow> rows) {
        List<Curve> curves = Curves.joined(rows, trial -> trial.factorsWithout(SAMPLES), row -> row.fit()
                .map(times -> Curves.seconds(row.trial().samples(), times, row)));
        Reference reference = Overlay.reference(
                Overlay.AWS,
                PublishedTime.interimSpark(),
                time -> true,
                time -> new Reference.At(time.samples(), time.seconds()));
        Text text = new Text(
                        "Interim classifier on Spark: runtime over images",
                        Stream.concat(Notes.executors(rows).stream(), Overlay.notes(rows, curves).stream())
                                .toList(),
                        "Solver scalar. Ours is the fit, theirs the whole run." + Overlay.GREY)
                .drawnFrom(Notes.sources(rows));
        return Overlay.plot(
                "spark-interim",
                text,
                Axis::ofSamples,
                values -> Axis.logarithmic("seconds", values),
                curves,
                List.of(reference),
                List.of());
    }

    private static Plot ratio(List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = Curves.joined(rows, trial -> trial.factorsWithout(SAMPLES), row -> row.absolute()
                .map(speedup -> Curves.speedup(row.trial().samples(), speedup, row.fit(), row)));
        Reference reference = Overlay.reference(
                "Odyssey over AWS, published 2017",
                InterimSparkRatio.all(),
                ratio -> true,
                ratio -> new Reference.At(ratio.samples(), ratio.value()));
        TreeSet<Double> samples = new TreeSet<>(Plot.places(curves));
        samples.addAll(Reference.places(List.of(reference)));
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, SummaryRow::absolute));
        notes.add("the published ratio divides times of two machines");
        notes.addAll(Notes.executors(rows));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        Text text = new Text(
                        "Interim classifier on Spark: speedup of fit over images, against serial",
                        notes,
                        "The base of ours is the fastest serial trial of the same size on the same machine; the published ratio"
                                + " is a time on Odyssey over one on AWS, so the two are not comparable."
                                + Speedups.RAW)
                .drawnFrom(Notes.sources(rows, SummaryRow::absolute));
        return Overlay.plot(
                "spark-interim-speedup",
                text,
                Axis::ofSamples,
                values -> Axis.doublings("speedup", values),
                curves,
                List.of(reference),
                List.of(new Guide("as fast as serial", samples.first(), 1, samples.last(), 1)));
    }
}
