package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Text;
import org.ridgebench.trial.MemoryText;

/** What a fit on executors takes of time, and what of an executor's heap, over images: one above the other. */
final class ExecutorMemoryFigure implements Figure {
    private static final String EXECUTORS = "executors";
    private static final Set<String> SAMPLES = Set.of("samples");
    private static final double MIB = 1 << 20;

    /** "We were only able to run for 20,000 images", says the report of its outer loop. */
    private static final double REPORT_STOPPED = 20_000;

    private static final String CAPTION =
            "Above: from data in place to the chosen λ and its weights. Below: the most that"
                    + " the heap of any executor held, garbage included; each small point is a repetition, and the line joins"
                    + " the highest.";

    @Override
    public String name() {
        return "executor-memory";
    }

    @Override
    public String needs() {
        return "trials on executors that completed at two sizes at least and say how much of their heap they used";
    }

    @Override
    public List<Panels> pictures(Results results) {
        List<SummaryRow> rows = onOneNumberOfExecutors(results.counting().stream()
                .filter(row -> row.peakExecutorHeapBytes().isPresent())
                .toList());
        if (rows.stream().map(row -> row.trial().samples()).distinct().count() < 2) {
            return List.of();
        }
        String executors = Numbers.of(Integer.parseInt(rows.get(0).trial().factor(EXECUTORS)), "executor");
        Plot time = time(rows, executors);
        Plot heap = heap(rows, results.measurements());
        return List.of(new Panels(
                "executor-memory",
                new Text("Time and heap on " + executors, time.text().notes(), CAPTION).drawnFrom(Notes.sources(rows)),
                List.of(time, heap)));
    }

    /** Rows of the number of executors with which most was measured, without oversubscription; of the largest of them. */
    private static List<SummaryRow> onOneNumberOfExecutors(List<SummaryRow> rows) {
        Map<Integer, List<SummaryRow>> byNumber = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Integer.valueOf(row.trial().factor(EXECUTORS)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byNumber.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, List<SummaryRow>>>comparingLong(entry -> entry.getValue().stream()
                                .filter(row -> !Curves.hollow(row))
                                .count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static Map<String, String> key(TrialRow trial) {
        return trial.factorsWithout(SAMPLES);
    }

    private static Plot time(List<SummaryRow> rows, String executors) {
        List<Curve> curves = Curves.joined(rows, ExecutorMemoryFigure::key, row -> row.fit()
                .map(times -> Curves.seconds(row.trial().samples(), times, row)));
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.repetitions("medians", times, curves));
        notes.addAll(Notes.marks(curves));
        notes.addAll(Notes.repeatedRows(rows));
        Axis up = Axis.logarithmic("seconds", Plot.values(curves));
        return new Plot(
                "executor-memory-time",
                new Text("Seconds of one fit over images, " + executors, notes, ""),
                Axis.ofSamples(Plot.places(curves)),
                up,
                Layout.upward(curves),
                curves,
                reportStopped(curves, up));
    }

    private static Plot heap(List<SummaryRow> rows, List<Measurement> measurements) {
        List<Curve> curves =
                Curves.joined(rows, ExecutorMemoryFigure::key, row -> Optional.of(peak(row, measurements)));
        TreeSet<Integer> limits = rows.stream()
                .flatMapToInt(row -> MemoryText.mebibytes(row.trial().factor("executorMemory")).stream())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<Double> places = new TreeSet<>(Plot.places(curves));
        List<Guide> guides = limits.stream()
                .map(limit -> new Guide(
                        "all of it: " + Numbers.count(limit) + " MiB", places.first(), limit, places.last(), limit))
                .collect(Collectors.toCollection(ArrayList::new));
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        limits.forEach(limit -> values.add((double) limit));
        Axis up = Axis.fromZero("MiB", values);
        guides.addAll(reportStopped(curves, up));
        return new Plot(
                "executor-memory-heap",
                new Text("The most that an executor's heap held over images", List.of(), ""),
                Axis.ofSamples(places),
                up,
                Layout.UPWARD,
                curves,
                guides);
    }

    private static Point peak(SummaryRow row, List<Measurement> measurements) {
        List<Double> raw = measurements.stream()
                .filter(measurement ->
                        measurement.trial().id().equals(row.trial().id()))
                .flatMapToLong(measurement -> measurement.peakExecutorHeapBytes().stream())
                .mapToObj(bytes -> bytes / MIB)
                .toList();
        double most = row.peakExecutorHeapBytes().orElseThrow() / MIB;
        return new Point(row.trial().samples(), most, Optional.empty(), raw, Curves.hollow(row), false);
    }

    private static List<Guide> reportStopped(List<Curve> curves, Axis up) {
        TreeSet<Double> places = new TreeSet<>(Plot.places(curves));
        return places.first() < REPORT_STOPPED && places.last() > REPORT_STOPPED
                ? List.of(new Guide("2017 stopped at 20,000", REPORT_STOPPED, up.from(), REPORT_STOPPED, up.to()))
                : List.of();
    }
}
