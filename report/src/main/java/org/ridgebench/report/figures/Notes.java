package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.Scaling.Superlinear;
import org.ridgebench.measurements.Shape;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;

/** What must be said under a title so that a figure can be believed: repetitions, intervals, bases, marks. */
final class Notes {
    private static final String SYNTHETIC = "synthetic";

    private Notes() {}

    /** Where a picture has no room for intervals, the table that has them. */
    static String processes(String what, Collection<Times> times, String table) {
        IntSummaryStatistics n = times.stream().mapToInt(Times::n).summaryStatistics();
        return n.getMax() == 1
                ? "one fresh process each: no interval"
                : what + " of " + range(n) + " fresh processes, their intervals: " + table;
    }

    private static String range(IntSummaryStatistics n) {
        return n.getMin() == n.getMax() ? "" + n.getMax() : n.getMin() + " to " + n.getMax();
    }

    /** {@code medians of 6 fresh processes, bars: 96.9 % intervals}. */
    static String repetitions(String what, Collection<Times> times, List<Curve> curves) {
        IntSummaryStatistics n = times.stream().mapToInt(Times::n).summaryStatistics();
        if (n.getMax() == 1) {
            return "one fresh process each: no interval";
        }
        DoubleSummaryStatistics coverage = Plot.points(curves)
                .flatMap(point -> point.interval().stream())
                .mapToDouble(Interval::coverage)
                .summaryStatistics();
        String text = what + " of " + range(n) + " fresh processes, ";
        if (coverage.getCount() == 0) {
            return text + "no interval";
        }
        String low = Numbers.percent(coverage.getMin());
        String high = Numbers.percent(coverage.getMax());
        return text + "bars: " + (low.equals(high) ? low : low + " to " + high) + " intervals"
                + (n.getMin() == 1 ? ", none where there is one process" : "");
    }

    /**
     * {@code mnist: d = 784, k = 10}, for each data set; drawn ones are called synthetic. Empty text where no answer says
     * how large its weights are.
     */
    static String data(Results results) {
        return new TreeMap<>(results.background().shapes())
                .entrySet().stream()
                        .map(entry -> data(results, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String data(Results results, String dataset, Shape shape) {
        boolean synthetic = results.environments().values().stream().anyMatch(environment -> "true"
                .equals(environment.facts().get("dataset_" + dataset + "_" + SYNTHETIC)));
        boolean said = dataset.contains(SYNTHETIC);
        return dataset + (synthetic && !said ? " (" + SYNTHETIC + ")" : "") + ": d = " + shape.features() + ", k = "
                + shape.classes();
    }

    /** What unusual points look like, where there are any. */
    static List<String> marks(List<Curve> curves) {
        List<String> marks = new ArrayList<>();
        if (Plot.points(curves).anyMatch(Point::hollow)) {
            marks.add("hollow: more workers than the machine has cores");
        }
        String flagged = curves.stream()
                .flatMap(curve -> curve.points().stream()
                        .filter(Point::flagged)
                        .map(point -> curve.label() + " on " + Numbers.of((int) point.at(), "core") + ": "
                                + Numbers.measured(point.value())))
                .collect(Collectors.joining("; "));
        if (!flagged.isEmpty()) {
            marks.add("ringed, above 1: " + flagged);
        }
        return marks;
    }

    /** What may lie behind points that are above what is ideal: what each core works on, beside its caches. */
    static List<String> superlinear(Results results, List<SummaryRow> drawn) {
        Set<String> ids = drawn.stream().map(row -> row.trial().id()).collect(Collectors.toSet());
        List<Scaling> flagged = results.scalings().stream()
                .filter(scaling -> scaling.superlinear() != Superlinear.NO)
                .filter(scaling -> ids.contains(scaling.row().trial().id()))
                .toList();
        if (flagged.isEmpty()) {
            return List.of();
        }
        Labels labels = new Labels(
                flagged.stream().map(scaling -> scaling.row().trial().factors()).toList());
        return List.of(flagged.stream()
                .map(scaling -> labels.label(scaling.row().trial().factors()) + ": " + memory(scaling)
                        + (scaling.superlinear() == Superlinear.YES ? "" : " (not proven)"))
                .collect(Collectors.joining("; ", "superlinear, a core's working set beside its caches: ", "")));
    }

    static String memory(Scaling scaling) {
        String set = scaling.workingSet()
                .map(found ->
                        Numbers.bytes(found.bytesPerCore(scaling.row().trial().cores())))
                .orElse("unknown");
        return set + ", L2 " + scaling.caches().l2().map(Numbers::bytes).orElse("unknown") + ", L3 "
                + scaling.caches().l3().map(Numbers::bytes).orElse("unknown");
    }

    /** How many executors there are, where it is not said by the names of curves. */
    static List<String> executors(List<SummaryRow> rows) {
        List<String> numbers = rows.stream()
                .map(row -> row.trial().factor("executors"))
                .distinct()
                .toList();
        return numbers.size() == 1
                ? List.of("on " + Numbers.of(Integer.parseInt(numbers.get(0)), "executor"))
                : List.of();
    }

    /** What must be said of rows that come again, where there are any. */
    static List<String> repeatedRows(List<SummaryRow> rows) {
        return rows.stream().anyMatch(row -> row.marks().contains(Mark.REPEATED_ROWS))
                ? List.of("where rows come again, copies are validated with: there only the times mean anything")
                : List.of();
    }

    /** The names of rows, as sources of a picture. */
    static List<String> sources(List<SummaryRow> rows) {
        return rows.stream().map(row -> row.trial().id()).toList();
    }

    /** The names of rows, and of the bases that their speedups divide by. */
    static List<String> sources(List<SummaryRow> rows, Function<SummaryRow, Optional<Speedup>> speedup) {
        return Stream.concat(
                        sources(rows).stream(),
                        rows.stream()
                                .flatMap(row -> speedup.apply(row).stream())
                                .map(Speedup::baseId))
                .toList();
    }

    /**
     * Every base that a speedup divides by, and its seconds: {@code base: threads exact cholesky on 1 core, 0.012 s at
     * 1,000}.
     *
     * @param rows those that are drawn
     * @param all every row, to find the bases among
     */
    static String bases(List<SummaryRow> rows, List<SummaryRow> all, Function<SummaryRow, Optional<Speedup>> speedup) {
        Map<String, TrialRow> trials = all.stream()
                .map(SummaryRow::trial)
                .collect(Collectors.toMap(TrialRow::id, trial -> trial, (first, second) -> first));
        Map<TrialRow, Double> bases =
                new TreeMap<>(Comparator.comparingInt(TrialRow::samples).thenComparing(TrialRow::id));
        rows.stream().flatMap(row -> speedup.apply(row).stream()).forEach(found -> {
            TrialRow base = trials.get(found.baseId());
            if (base != null) {
                bases.put(base, found.baseSeconds());
            }
        });
        Map<String, List<String>> seconds = new LinkedHashMap<>();
        bases.forEach((base, value) -> seconds.computeIfAbsent(
                        base.implementation() + " " + base.factor("kernel") + " " + base.factor("solver") + " on "
                                + Numbers.of(base.cores(), "core") + machine(base),
                        any -> new ArrayList<>())
                .add(Numbers.seconds(value) + " at " + Numbers.count(base.samples())));
        return seconds.entrySet().stream()
                .map(entry -> entry.getKey() + ", " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; ", "base: ", ""));
    }

    private static String machine(TrialRow trial) {
        String machine = trial.factor(TrialRow.MACHINE);
        return machine.isEmpty() ? "" : " of " + machine;
    }
}
