package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridgebench.measurements.CurveFit;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Timed;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Estimate;
import org.ridgebench.measurements.statistics.ScalingFit;
import org.ridgebench.measurements.statistics.ScalingLaw;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.chart.Trend;

/** Amdahl's law and the Universal Scalability Law over measured times; where too few were measured, the points and why. */
final class ScalingFitFigure implements Figure {
    private static final int STEPS = 60;
    /** How many times the cores that were measured a law is followed beyond them. */
    private static final double BEYOND = 2;

    private static final String CAPTION =
            "Least squares on shares of the medians; intervals from resampled repetitions. The law with the lower AICc pays"
                    + " better for its parameters. Dashed: nothing was measured there. All fits, of every size: fits.csv.";

    private static final String REFUSED =
            "A law through fewer points, or through points that had no cores of their own, would say what it was told: these"
                    + " times stand without one.";

    @Override
    public String name() {
        return "scaling-fit";
    }

    @Override
    public String needs() {
        return "a trial that was asked for on at least two core counts";
    }

    @Override
    public List<Plot> pictures(Results results) {
        List<CurveFit> curves = ofLargestSizes(CurveFit.of(results.rows(), Timed.FIT)).stream()
                .filter(curve -> !rows(curve, results).isEmpty())
                .toList();
        List<CurveFit> fitted =
                curves.stream().filter(curve -> !curve.fits().isEmpty()).toList();
        List<CurveFit> refused =
                curves.stream().filter(curve -> curve.fits().isEmpty()).toList();
        List<Plot> plots = new ArrayList<>();
        Labels labels = new Labels(
                fitted.stream().map(curve -> curve.trial().factorsOfCurve()).toList());
        for (int i = 0; i < fitted.size(); i++) {
            String name = fitted.size() == 1 ? "scaling-fit" : "scaling-fit-" + (i + 1);
            plots.add(laws(name, fitted.get(i), labels, results));
        }
        if (!refused.isEmpty()) {
            plots.add(refusals(fitted.isEmpty() ? "scaling-fit" : "scaling-fit-refused", refused, results));
        }
        return plots;
    }

    /** The largest size of each kind of trial that a law could be fitted to; where that is none, the largest at all. */
    private static List<CurveFit> ofLargestSizes(List<CurveFit> curves) {
        Map<Map<String, String>, CurveFit> largest = new LinkedHashMap<>();
        Comparator<CurveFit> better = Comparator.<CurveFit, Boolean>comparing(
                        curve -> !curve.fits().isEmpty())
                .thenComparing(curve -> curve.trial().samples());
        for (CurveFit curve : curves) {
            Map<String, String> key = new LinkedHashMap<>(curve.trial().factorsOfCurve());
            key.remove("samples");
            largest.merge(key, curve, (one, other) -> better.compare(one, other) >= 0 ? one : other);
        }
        return List.copyOf(largest.values());
    }

    private static List<SummaryRow> rows(CurveFit curve, Results results) {
        return results.counting().stream()
                .filter(row -> row.trial().factorsOfCurve().equals(curve.trial().factorsOfCurve()))
                .toList();
    }

    private static List<Curve> measured(List<SummaryRow> rows) {
        return Curves.joined(rows, TrialRow::factorsOfCurve, row -> row.fit()
                        .map(times -> Curves.seconds(row.trial().cores(), times, row)))
                .stream()
                .map(curve -> new Curve(curve.label(), false, curve.points()))
                .toList();
    }

    private static Plot laws(String name, CurveFit curve, Labels labels, Results results) {
        List<SummaryRow> rows = rows(curve, results);
        List<Curve> points =
                List.of(new Curve("measured", false, measured(rows).get(0).points()));
        List<Trend> trends = curve.fits().stream()
                .sorted(Comparator.comparing(ScalingFit::law))
                .flatMap(fit -> trends(fit).stream())
                .toList();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < curve.fits().size(); i++) {
            notes.add(note(curve.fits().get(i), i == 0));
        }
        notes.add("dashed: extrapolated beyond "
                + Numbers.of(curve.fits().get(0).mostCores(), "core") + ", where nothing was measured");
        notes.add(Notes.repetitions("medians", times(rows), points));
        notes.addAll(Notes.marks(points));
        return plot(
                name,
                new Text(
                                "Laws fitted to " + labels.label(curve.trial().factorsOfCurve()) + " at "
                                        + Numbers.count(curve.trial().samples()) + " images",
                                notes,
                                CAPTION)
                        .drawnFrom(Notes.sources(rows)),
                points,
                trends);
    }

    private static Plot refusals(String name, List<CurveFit> refused, Results results) {
        List<SummaryRow> rows =
                refused.stream().flatMap(curve -> rows(curve, results).stream()).toList();
        List<Curve> points = measured(rows);
        Labels labels = new Labels(
                refused.stream().map(curve -> curve.trial().factorsOfCurve()).toList());
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        refused.forEach(curve -> reasons.computeIfAbsent(curve.refused().orElse(""), any -> new ArrayList<>())
                .add(labels.label(curve.trial().factorsOfCurve())));
        List<String> notes = reasons.entrySet().stream()
                .map(reason -> "no law for " + String.join("; ", reason.getValue()) + ": " + reason.getKey())
                .collect(Collectors.toCollection(ArrayList::new));
        notes.add(Notes.repetitions("medians", times(rows), points));
        notes.addAll(Notes.marks(points));
        return plot(
                name,
                new Text("Seconds of one fit over cores: too few for a law", notes, REFUSED)
                        .drawnFrom(Notes.sources(rows)),
                points,
                List.of());
    }

    private static Plot plot(String name, Text text, List<Curve> points, List<Trend> trends) {
        Collection<Double> cores = new TreeSet<>(Plot.places(points));
        Collection<Double> seconds = new TreeSet<>(Plot.values(points));
        trends.forEach(trend -> {
            cores.add(trend.at().get(trend.at().size() - 1));
            seconds.addAll(trend.values());
        });
        return new Plot(
                        name,
                        text,
                        Axis.ofCores(cores),
                        Axis.logarithmic("seconds", seconds),
                        Layout.upward(points),
                        points,
                        List.of())
                .withTrends(trends);
    }

    private static List<Times> times(List<SummaryRow> rows) {
        return rows.stream().flatMap(row -> row.fit().stream()).toList();
    }

    private static String lawName(ScalingLaw law) {
        return law == ScalingLaw.AMDAHL ? "Amdahl" : "Universal Scalability Law";
    }

    private static List<Trend> trends(ScalingFit fit) {
        return List.of(
                trend(fit, lawName(fit.law()), false, fit.fewestCores(), fit.mostCores()),
                trend(fit, lawName(fit.law()) + ", extrapolated", true, fit.mostCores(), BEYOND * fit.mostCores()));
    }

    /** A law that falls below 0 s is followed only as far as it means something. */
    private static Trend trend(ScalingFit fit, String label, boolean dashed, double from, double to) {
        List<Double> at = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> from * Math.pow(to / from, (double) step / STEPS))
                .filter(cores -> fit.seconds(cores) > 0)
                .toList();
        return new Trend(label, dashed, at, at.stream().map(fit::seconds).toList());
    }

    private static String note(ScalingFit fit, boolean preferred) {
        String parameters =
                fit.estimates().stream().skip(1).map(ScalingFitFigure::estimate).collect(Collectors.joining(", "));
        String peak = fit.coresAtPeak().isPresent()
                ? ", fastest on " + Numbers.rounded(fit.coresAtPeak().getAsDouble()) + " cores"
                        + (fit.extrapolates(fit.coresAtPeak().getAsDouble()) ? " (extrapolated)" : "")
                : "";
        return lawName(fit.law()) + (preferred ? " (preferred)" : "") + ": " + parameters + peak + "; AICc "
                + Numbers.fixed(fit.aicc(), 1);
    }

    private static String estimate(Estimate estimate) {
        String name =
                switch (estimate.name()) {
                    case "sigma" -> "σ";
                    case "kappa" -> "κ";
                    default -> "serial share";
                };
        Optional<String> interval = estimate.interval()
                .map(found -> " [" + Numbers.measured(found.low()) + ", " + Numbers.measured(found.high()) + "]");
        return name + " " + Numbers.measured(estimate.value()) + interval.orElse(", no interval");
    }
}
