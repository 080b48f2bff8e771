package org.ridgebench.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Calibration;
import org.ridgebench.measurements.Cost;
import org.ridgebench.measurements.CurveFit;
import org.ridgebench.measurements.GramRate;
import org.ridgebench.measurements.Overtaking;
import org.ridgebench.measurements.Quotient;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.Scaling.Superlinear;
import org.ridgebench.measurements.Settling;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Timed;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Estimate;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.ScalingFit;
import org.ridgebench.measurements.statistics.Steadiness;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.figures.Labels;
import org.ridgebench.report.figures.Results;

/** What lies behind the speedups: price, serial shares, caches, GFLOP/s, laws, crossovers, COST, and whether iterations settle. */
final class AnalysisSection {
    private final Chapter chapter;
    private final Results results;
    private final Labels labels;

    private AnalysisSection(Chapter chapter) {
        this.chapter = chapter;
        results = chapter.results();
        labels = new Labels(
                results.rows().stream().map(row -> row.trial().factors()).toList());
    }

    static String of(Chapter chapter) {
        AnalysisSection section = new AnalysisSection(chapter);
        return section.scalings()
                + section.superlinear()
                + section.crossovers()
                + section.costs()
                + section.laws()
                + section.settling();
    }

    private String label(TrialRow trial) {
        return labels.label(trial.factors());
    }

    private String scalings() {
        List<Scaling> scalings = results.scalings();
        if (scalings.isEmpty()) {
            return "";
        }
        return "<h2>Behind the speedups</h2>\n"
                + Html.table(
                        "What lies behind each speedup",
                        List.of(
                                Html.Column.word(
                                        "is", scaling -> label(scaling.row().trial())),
                                Html.Column.number(
                                        "relative",
                                        scaling -> speedup(scaling.row().relative())),
                                Html.Column.number(
                                        "absolute",
                                        scaling -> speedup(scaling.row().absolute())),
                                Html.Column.number("their quotient", scaling -> quotient(scaling.price())),
                                Html.Column.number(
                                        "serial share, measured", scaling -> quotient(scaling.serialShare())),
                                Html.Column.number("serial share, Karp-Flatt", scaling -> karpFlatt(scaling.row())),
                                Html.Column.number("overhead of fit", scaling -> percent(scaling.overheadShare())),
                                Html.Column.number("Gram, GFLOP/s", scaling -> scaling.gramRate()
                                        .map(rate -> Numbers.measured(rate.gflops()))
                                        .orElse("")),
                                Html.Column.number("of the peak", scaling -> scaling.gramRate()
                                        .map(GramRate::shareOfPeak)
                                        .map(AnalysisSection::percent)
                                        .orElse(""))),
                        scalings)
                + """
                <p class="faint">Speedups of fit against the same on one core, against the fastest serial trial of that size, \
                and their quotient, the price of the framework. %s All digits: %s, %s.</p>
                """.formatted(Html.escape(peaks()), file("scaling.csv"), file("calibration.csv"));
    }

    private String peaks() {
        List<Calibration> calibrations = results.background().calibrations();
        return calibrations.isEmpty()
                ? "No peak of a core was recorded, so no rate is a share of it."
                : calibrations.stream()
                        .map(calibration -> Numbers.rounded(calibration.peak().float32Gflops()) + " in float32 and "
                                + Numbers.rounded(calibration.peak().float64Gflops()) + " in float64 in environment "
                                + calibration.environment())
                        .distinct()
                        .collect(Collectors.joining("; ", "Peak of one core, GFLOP/s: ", "."));
    }

    private String superlinear() {
        List<Scaling> flagged = results.scalings().stream()
                .filter(scaling -> scaling.superlinear() != Superlinear.NO)
                .toList();
        if (flagged.isEmpty()) {
            return "";
        }
        return "<h2>Faster than their cores allow</h2>\n"
                + Html.table(
                        "Trials faster than their cores allow",
                        List.of(
                                Html.Column.word(
                                        "is", scaling -> label(scaling.row().trial())),
                                Html.Column.number(
                                        "relative",
                                        scaling -> speedup(scaling.row().relative())),
                                Html.Column.word("superlinear", scaling -> scaling.superlinear()
                                        .word()),
                                Html.Column.number("working set of a core", scaling -> scaling.workingSet()
                                        .map(set -> Numbers.bytes(set.bytesPerCore(
                                                scaling.row().trial().cores())))
                                        .orElse("")),
                                Html.Column.number("of one core alone", scaling -> scaling.workingSet()
                                        .map(set -> Numbers.bytes(set.bytes()))
                                        .orElse("")),
                                Html.Column.number("L2", scaling -> scaling.caches()
                                        .l2()
                                        .map(Numbers::bytes)
                                        .orElse("")),
                                Html.Column.number("L3", scaling -> scaling.caches()
                                        .l3()
                                        .map(Numbers::bytes)
                                        .orElse(""))),
                        flagged)
                + Html.paragraph(
                        "faint",
                        "p cores have p caches: where a core's share fits into one and the whole does not, they may be more"
                                + " than p times as fast. Unproven: p is within the interval of the speedup, or repetitions"
                                + " are too few to say more.");
    }

    private String crossovers() {
        List<Overtaking> overtakings = Timed.both(timed -> Overtaking.of(results.rows(), timed));
        if (overtakings.isEmpty()) {
            return "";
        }
        return "<h2>Crossovers</h2>\n"
                + Html.table(
                        "Sizes at which one way overtakes another",
                        List.of(
                                Html.Column.word("time", row -> row.timed().word()),
                                Html.Column.number("cores", row -> "" + row.cores()),
                                Html.Column.word(
                                        "faster below", row -> row.below().name()),
                                Html.Column.word(
                                        "faster beyond", row -> row.beyond().name()),
                                Html.Column.number(
                                        "images",
                                        row -> Numbers.count(row.crossover().size())),
                                Html.Column.number("interval", row -> row.crossover()
                                        .interval()
                                        .map(AnalysisSection::sizes)
                                        .orElse("none"))),
                        overtakings)
                + link("crossovers.csv", "All digits");
    }

    /** An end before or beyond all sizes measured is not known. */
    private static String sizes(Interval interval) {
        String low = interval.low() > 0 ? Numbers.count(interval.low()) : "below all";
        String high = Double.isFinite(interval.high()) ? Numbers.count(interval.high()) : "beyond all";
        return "[" + low + ", " + high + "], " + Numbers.percent(interval.coverage());
    }

    private String costs() {
        List<Cost> costs = Timed.both(timed -> Cost.of(results.rows(), timed));
        if (costs.isEmpty()) {
            return "";
        }
        return "<h2>COST: cores needed to beat one serial core</h2>\n"
                + Html.table(
                        "Cores needed to beat one serial core",
                        List.of(
                                Html.Column.word("time", cost -> cost.timed().word()),
                                Html.Column.word("way", cost -> cost.contender().name()),
                                Html.Column.number(
                                        "images",
                                        cost -> Numbers.count(cost.task().samples())),
                                Html.Column.number("by the medians", cost -> cores(cost.byMedian(), cost)),
                                Html.Column.number("surely", cost -> cores(cost.surely(), cost)),
                                Html.Column.number(
                                        "serial, s",
                                        cost -> Numbers.measured(cost.base().baseSeconds()))),
                        costs)
                + link("cost.csv", "All digits");
    }

    private static String cores(OptionalInt cores, Cost cost) {
        return cores.isPresent() ? "" + cores.getAsInt() : "never, up to " + cost.mostCores();
    }

    private record Law(CurveFit curve, Optional<ScalingFit> fit) {
        static Stream<Law> of(CurveFit curve) {
            return curve.fits().isEmpty()
                    ? Stream.of(new Law(curve, Optional.empty()))
                    : curve.fits().stream().map(fit -> new Law(curve, Optional.of(fit)));
        }

        boolean preferred() {
            return fit.equals(curve.fits().stream().findFirst());
        }
    }

    private String laws() {
        List<Law> laws =
                CurveFit.of(results.rows(), Timed.FIT).stream().flatMap(Law::of).toList();
        if (laws.isEmpty()) {
            return "";
        }
        Labels curves = new Labels(
                laws.stream().map(law -> law.curve.trial().factorsOfCurve()).toList());
        return "<h2>Laws of scaling</h2>\n"
                + Html.table(
                        "Laws of scaling, by curve",
                        List.of(
                                Html.Column.word(
                                        "curve",
                                        law -> curves.label(law.curve.trial().factorsOfCurve())),
                                Html.Column.number("points", law -> "" + law.curve.points()),
                                Html.Column.word("law", law -> law.fit
                                        .map(fit -> fit.law().word() + (law.preferred() ? ", preferred" : ""))
                                        .orElse("none")),
                                Html.Column.text("parameters, or why there are none", AnalysisSection::parameters),
                                Html.Column.number("AICc", law -> law.fit
                                        .map(fit -> Numbers.fixed(fit.aicc(), 1))
                                        .orElse(""))),
                        laws)
                + link("fits.csv", "All digits, and those of end-to-end times");
    }

    private static String parameters(Law law) {
        return law.fit
                .map(fit ->
                        fit.estimates().stream().map(AnalysisSection::estimate).collect(Collectors.joining(", ")))
                .orElse(law.curve.refused().orElse(""));
    }

    private static String estimate(Estimate estimate) {
        return estimate.name() + " " + Numbers.measured(estimate.value()) + interval(estimate.interval());
    }

    private String settling() {
        List<Settling> settlings =
                Settling.of(results.rows().stream().map(SummaryRow::trial).toList(), results.measurements());
        List<Settling> labelled = settlings.stream()
                .filter(settling -> !settling.votes().isEmpty())
                .toList();
        String heading = "<h2>Whether iterations settle</h2>\n";
        if (labelled.isEmpty()) {
            return heading
                    + Html.paragraph(
                            "faint",
                            "Not known: no process has the " + Steadiness.FEWEST_ITERATIONS
                                    + " iterations that a series needs to be labelled. Iterations after the warm-ups are"
                                    + " taken as they are.");
        }
        List<Html.Column<Settling>> columns = new ArrayList<>();
        columns.add(Html.Column.word("is", settling -> label(settling.trial())));
        columns.add(Html.Column.word(
                "label", settling -> settling.label().map(Steadiness::word).orElse("undecided")));
        columns.add(Html.Column.number("iterations", settling -> "" + settling.iterations()));
        for (Steadiness steadiness : Steadiness.values()) {
            columns.add(Html.Column.number(
                    steadiness.word(), settling -> "" + settling.votes().getOrDefault(steadiness, 0L)));
        }
        return heading
                + Html.table("Whether iterations settle, by trial", columns, labelled)
                + link(
                        "settling.csv",
                        "Processes by what their iterations do, warm-ups included; the label is what more than half of them"
                                + " do. All");
    }

    private String link(String file, String words) {
        return "<p class=\"faint\">" + Html.escape(words) + ": " + file(file) + ".</p>\n";
    }

    private String file(String name) {
        return "<a href=\"" + chapter.file(name) + "\">" + name + "</a>";
    }

    private static String speedup(Optional<Speedup> speedup) {
        return speedup.map(found -> Numbers.measured(found.value()) + interval(found.interval()))
                .orElse("");
    }

    private static String quotient(Optional<Quotient> quotient) {
        return quotient.map(found -> Numbers.measured(found.value()) + interval(found.interval()))
                .orElse("");
    }

    private static String karpFlatt(SummaryRow row) {
        return row.karpFlatt().isPresent()
                ? Numbers.measured(row.karpFlatt().getAsDouble()) + interval(row.karpFlattInterval())
                : "";
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : "";
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(found -> " [" + Numbers.measured(found.low()) + ", " + Numbers.measured(found.high()) + "]")
                .orElse("");
    }
}
