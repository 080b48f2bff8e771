package org.ridgebench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;

/** What can be drawn over cores: trials that were measured on at least two core counts. */
final class OverCores {
    private OverCores() {}

    /**
     * Rows of trials that differ in their cores alone, where there are several of them. Problems that grow with their
     * cores have a figure of their own.
     */
    static List<SummaryRow> comparable(List<SummaryRow> rows) {
        Map<Map<String, String>, List<SummaryRow>> groups =
                rows.stream().collect(Collectors.groupingBy(row -> row.trial().factorsBesidesParallelism()));
        return rows.stream()
                .filter(row -> isCurve(groups.getOrDefault(row.trial().factorsBesidesParallelism(), List.of())))
                .toList();
    }

    private static boolean isCurve(List<SummaryRow> group) {
        boolean grown = group.stream()
                .filter(row -> row.trial().cores() > 1)
                .noneMatch(row -> row.trial().roles().contains(Role.REQUESTED));
        return coreCounts(group) >= 2 && !grown;
    }

    static long coreCounts(List<SummaryRow> rows) {
        return rows.stream().map(row -> row.trial().cores()).distinct().count();
    }

    /** What the points of one curve have in common: all but the cores, and where there are two kinds of them, one. */
    static Map<String, String> key(TrialRow trial) {
        Map<String, String> key = new LinkedHashMap<>(trial.factorsWithout(Set.of("threads", "ranks", "executors")));
        if (trial.factors().containsKey("ranks")) {
            key.put("threadsPerRank", trial.factor("threads"));
        }
        return key;
    }
}
