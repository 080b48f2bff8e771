package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Contender;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;

/**
 * The order of trials that a campaign shows, looked for in another one. Only what the first one is sure of is asked of the
 * second: the interval of the ratio of two times is wholly above 1, and covers 90 %.
 */
public final class Shapes {
    private static final double LEAST_COVERAGE = 0.9;

    private final Observed first;
    private final Observed second;
    private final List<Shape> shapes = new ArrayList<>();

    private Shapes(Observed first, Observed second) {
        this.first = first;
        this.second = second;
    }

    /** Every order that the first is sure of, of trials that both have. */
    public static List<Shape> of(Observed first, Observed second) {
        Shapes shapes = new Shapes(first, second);
        List<SummaryRow> timed = first.rows().stream()
                .filter(row -> row.fit().isPresent()
                        && second.row(row.trial().id()).flatMap(SummaryRow::fit).isPresent())
                .toList();
        shapes.rankings(timed);
        shapes.curves(timed);
        return shapes.shapes;
    }

    /** Contenders at one task on as many cores. */
    private void rankings(List<SummaryRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                TrialRow one = rows.get(i).trial();
                TrialRow other = rows.get(j).trial();
                boolean rivals = task(one).equals(task(other))
                        && one.cores() == other.cores()
                        && !Contender.of(one).equals(Contender.of(other));
                if (rivals) {
                    compare(Shape.Kind.RANKING, rows.get(i), rows.get(j));
                }
            }
        }
    }

    private static Map<String, String> task(TrialRow trial) {
        Map<String, String> task = new TreeMap<>(trial.factors());
        task.keySet().retainAll(List.of("dataset", "samples", "lambdas", "seed"));
        return task;
    }

    /** Neighbours on a curve over cores. */
    private void curves(List<SummaryRow> rows) {
        Map<Map<String, String>, List<SummaryRow>> curves =
                rows.stream().collect(Collectors.groupingBy(row -> row.trial().factorsOfCurve()));
        curves.values().forEach(curve -> {
            List<SummaryRow> points = curve.stream()
                    .sorted(Comparator.comparingInt(row -> row.trial().cores()))
                    .toList();
            for (int i = 1; i < points.size(); i++) {
                compare(Shape.Kind.CURVE, points.get(i - 1), points.get(i));
            }
        });
    }

    private void compare(Shape.Kind kind, SummaryRow one, SummaryRow other) {
        if (!claim(kind, one, other)) {
            claim(kind, other, one);
        }
    }

    private boolean claim(Shape.Kind kind, SummaryRow slower, SummaryRow faster) {
        Optional<Interval> before = ratio(first, slower, faster)
                .filter(interval -> interval.coverage() >= LEAST_COVERAGE && interval.low() > 1);
        before.ifPresent(interval -> shapes.add(new Shape(
                kind,
                faster.trial(),
                slower.trial(),
                interval,
                ratio(second, slower, faster).orElse(new Interval(0, Double.POSITIVE_INFINITY, 0)))));
        return before.isPresent();
    }

    private static Optional<Interval> ratio(Observed observed, SummaryRow slower, SummaryRow faster) {
        return Interval.ofRatio(times(observed, slower), times(observed, faster));
    }

    private static List<Double> times(Observed observed, SummaryRow row) {
        return observed.row(row.trial().id())
                .flatMap(SummaryRow::fit)
                .orElseThrow()
                .values();
    }
}
