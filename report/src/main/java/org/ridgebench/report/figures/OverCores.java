package org.ridgebench.report.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;

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
}
