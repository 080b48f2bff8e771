package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Text;

/** How many times as fast p cores are as a base: both bases, for a fit and from end to end, one plot each. */
final class SpeedupFigure implements Figure {
    private static final String TO_ITSELF = "against the same on one core";
    private static final String TO_SERIAL = "against the fastest serial trial";

    private record Kind(
            String plot,
            String title,
            Function<SummaryRow, Optional<Speedup>> speedup,
            Function<SummaryRow, Optional<Times>> times,
            String caption) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "speedup",
                    "Speedup of fit, " + TO_ITSELF,
                    SummaryRow::relative,
                    SummaryRow::fit,
                    "Relative speedup: the base is the same implementation, kernel and solver on one core."),
            new Kind(
                    "speedup-absolute",
                    "Speedup of fit, " + TO_SERIAL,
                    SummaryRow::absolute,
                    SummaryRow::fit,
                    "Absolute speedup: the base is the fastest serial trial of the same size, whatever its kernel and"
                            + " solver."),
            new Kind(
                    "speedup-end-to-end",
                    "End-to-end speedup, " + TO_ITSELF,
                    SummaryRow::endToEndRelative,
                    SummaryRow::endToEnd,
                    "From the start of the process to its first answer, loading and starting included."),
            new Kind(
                    "speedup-end-to-end-absolute",
                    "End-to-end speedup, " + TO_SERIAL,
                    SummaryRow::endToEndAbsolute,
                    SummaryRow::endToEnd,
                    "From the start of the process to its first answer, loading and starting included; the base is the"
                            + " serial trial of the same size that is fastest by that clock."));

    @Override
    public String name() {
        return "speedup";
    }

    @Override
    public String needs() {
        return "a trial that completed on at least two core counts, one of them 1";
    }

    @Override
    public List<Picture> pictures(Results results) {
        return Stream.<Picture>concat(plots(results).stream(), HeatMaps.speedup(results, false).stream())
                .toList();
    }

    private static List<Plot> plots(Results results) {
        List<SummaryRow> rows = OverCores.comparable(results.counting());
        List<Plot> plots = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<SummaryRow> drawn = rows.stream()
                    .filter(row -> kind.speedup.apply(row).isPresent())
                    .toList();
            if (OverCores.coreCounts(drawn) > 1) {
                plots.add(plot(kind, drawn, results.rows()));
            }
        }
        return plots;
    }

    private static Plot plot(Kind kind, List<SummaryRow> rows, List<SummaryRow> all) {
        List<Curve> curves = Curves.joined(rows, TrialRow::factorsOfCurve, row -> kind.speedup
                .apply(row)
                .map(speedup -> Curves.speedup(row.trial().cores(), speedup, kind.times.apply(row), row)));
        List<Times> times =
                rows.stream().flatMap(row -> kind.times.apply(row).stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, kind.speedup));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        Text text =
                new Text(kind.title, notes, kind.caption + Speedups.RAW).drawnFrom(Notes.sources(rows, kind.speedup));
        return Speedups.plot(kind.plot, text, "speedup", curves);
    }
}
