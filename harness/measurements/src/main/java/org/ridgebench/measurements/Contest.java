package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Trials that may be compared by their times: each counts, had the cores that it used, and answers its task as
 * accurately as others do. A quick answer that is much worse wins nothing.
 */
final class Contest {
    private final Timed timed;
    private final List<SummaryRow> rows;

    Contest(List<SummaryRow> all, Timed timed) {
        this.timed = timed;
        List<SummaryRow> measured = all.stream()
                .filter(row -> row.verdict().counts() && timed.times(row).isPresent())
                .filter(row -> !row.marks().contains(Mark.OVERSUBSCRIBED))
                .toList();
        Map<Task, Double> best = new HashMap<>();
        measured.forEach(row -> best.merge(Task.of(row.trial()), accuracy(row), Math::max));
        rows = measured.stream()
                .filter(row -> isAsGood(row, requireNonNull(best.get(Task.of(row.trial())))))
                .toList();
    }

    private static boolean isAsGood(SummaryRow row, double best) {
        return accuracy(row) >= best - AccuracyBound.ofAny(row.trial()).around(best);
    }

    private static double accuracy(SummaryRow row) {
        return row.answer().orElseThrow().validationAccuracy();
    }

    Set<Integer> coreCounts() {
        return rows.stream().map(row -> row.trial().cores()).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Task> tasks() {
        return rows.stream()
                .map(row -> Task.of(row.trial()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Task::dataset)
                        .thenComparing(Task::lambdas)
                        .thenComparing(Task::seed)
                        .thenComparing(Task::machine)
                        .thenComparing(Task::samples))));
    }

    /**
     * Who can solve a task on so many cores, each contender by its fastest trial, the fastest first. Serial trials are
     * among them on any number of cores, since they may leave the others idle; but where only they were measured, there
     * is nobody.
     */
    Map<Contender, SummaryRow> on(int cores, Task task) {
        List<SummaryRow> able = rows.stream()
                .filter(row -> Task.of(row.trial()).equals(task))
                .filter(row -> row.trial().cores() == cores
                        || Contender.of(row.trial()).isSerial())
                .sorted(Comparator.comparingDouble(row -> times(row).median()))
                .toList();
        Map<Contender, SummaryRow> fastest = new LinkedHashMap<>();
        if (able.stream().anyMatch(row -> row.trial().cores() == cores)) {
            able.forEach(row -> fastest.putIfAbsent(Contender.of(row.trial()), row));
        }
        return fastest;
    }

    Times times(SummaryRow row) {
        return timed.times(row).orElseThrow();
    }
}
