package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Text;

/** How many times as fast executors are as a base, over images, as the 2017 report drew it: a line for each number of executors. */
final class SparkSpeedupFigure implements Figure {
    private record Kind(
            String plot,
            String title,
            Function<SummaryRow, Optional<Speedup>> speedup,
            Function<SummaryRow, Optional<Times>> times,
            String guide,
            String caption) {}

    private static final String SERIAL =
            "The base is the fastest serial trial of the same size, whatever its kernel and" + " solver.";
    private static final String AS_FAST_AS_SERIAL = "as fast as serial";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "spark-speedup",
                    "Spark: speedup of fit over images, against the fastest serial trial",
                    SummaryRow::absolute,
                    SummaryRow::fit,
                    AS_FAST_AS_SERIAL,
                    SERIAL),
            new Kind(
                    "spark-speedup-end-to-end",
                    "Spark: end-to-end speedup over images, against the fastest serial trial",
                    SummaryRow::endToEndAbsolute,
                    SummaryRow::endToEnd,
                    AS_FAST_AS_SERIAL,
                    "From the start of the first process to the first answer: a cluster's start is in it. " + SERIAL),
            new Kind(
                    "spark-speedup-relative",
                    "Spark: speedup of fit over images, against the same on one core of one executor",
                    row -> row.trial().cores() > 1 ? row.relative() : Optional.empty(),
                    SummaryRow::fit,
                    "as fast as one core",
                    "The base is the same implementation, kernel, solver and heap on one core of one executor."));

    @Override
    public String name() {
        return "spark-speedup";
    }

    @Override
    public String needs() {
        return "trials on executors that completed at two sizes at least, and serial ones of the same sizes";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<SummaryRow> rows = results.counting().stream()
                .filter(row -> row.trial().factors().containsKey("executors"))
                .toList();
        List<Plot> plots = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<SummaryRow> drawn = rows.stream()
                    .filter(row -> kind.speedup.apply(row).isPresent())
                    .toList();
            if (drawn.stream().map(row -> row.trial().samples()).distinct().count() > 1) {
                plots.add(plot(kind, drawn, results.rows()));
            }
        }
        return plots;
    }

    private static Plot plot(Kind kind, List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = Curves.joined(rows, trial -> trial.factorsWithout(Set.of("samples")), row -> kind.speedup
                .apply(row)
                .map(speedup -> Curves.speedup(row.trial().samples(), speedup, kind.times.apply(row), row)));
        List<Times> times =
                rows.stream().flatMap(row -> kind.times.apply(row).stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, kind.speedup));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        notes.addAll(Notes.repeatedRows(rows));
        TreeSet<Double> samples = new TreeSet<>(Plot.places(curves));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.add(1.0);
        return new Plot(
                kind.plot,
                new Text(kind.title, notes, kind.caption + Speedups.RAW).drawnFrom(Notes.sources(rows, kind.speedup)),
                Axis.ofSamples(samples),
                Axis.doublings("speedup", values),
                Layout.upward(curves),
                curves,
                List.of(new Guide(kind.guide, samples.first(), 1, samples.last(), 1)));
    }
}
