package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Reference;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedLoops;

/** Spark's inner and outer loop over images beside those of 2017. */
final class SparkLoopsFigure implements Figure {
    private static final String READ_OFF = " loop, " + Overlay.AWS + ", read off";

    @Override
    public String name() {
        return "spark-loops";
    }

    @Override
    public String needs() {
        return "trials of spark-inner or spark-outer at two sizes at least, and serial ones of the same sizes";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> rows = Counterparts.loops(results.rows()).stream()
                .filter(row -> row.absolute().isPresent())
                .toList();
        if (rows.stream().map(row -> row.trial().samples()).distinct().count() < 2) {
            return List.of();
        }
        List<Curve> curves = Curves.joined(rows, trial -> trial.factorsWithout(Set.of("samples")), row -> row.absolute()
                .map(speedup -> Curves.speedup(row.trial().samples(), speedup, row.fit(), row)));
        List<Reference> references = List.of(
                Overlay.reference(
                        "inner" + READ_OFF,
                        PublishedLoops.all(),
                        point -> true,
                        point -> new Reference.At(point.samples(), point.inner())),
                Overlay.reference(
                        "outer" + READ_OFF,
                        PublishedLoops.all(),
                        point -> true,
                        point -> new Reference.At(point.samples(), point.outer())));
        TreeSet<Double> samples = new TreeSet<>(Plot.places(curves));
        samples.addAll(Reference.places(references));
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, results.rows(), SummaryRow::absolute));
        notes.addAll(Notes.executors(rows));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        Text text = new Text(
                        "Spark's two loops: speedup of fit over images, against serial",
                        notes,
                        "The base of ours is the fastest serial trial of the same size; theirs is their own serial code."
                                + Overlay.GREY + Speedups.RAW)
                .drawnFrom(Notes.sources(rows, SummaryRow::absolute));
        return List.of(Overlay.plot(
                name(),
                text,
                Axis::ofSamples,
                values -> Axis.doublings("speedup", values),
                curves,
                references,
                List.of(new Guide("as fast as serial", samples.first(), 1, samples.last(), 1))));
    }
}
