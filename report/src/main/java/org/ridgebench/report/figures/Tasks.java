package org.ridgebench.report.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Task;
import org.ridgebench.report.chart.Numbers;

/** Sorts findings about tasks: those that differ in their size alone belong into one picture. */
final class Tasks {
    private Tasks() {}

    static <T> Map<Task, List<T>> bySize(Collection<T> findings, Function<T, Task> task) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> task.apply(finding).withSamples(0), LinkedHashMap::new, Collectors.toList()));
    }

    /** From the smallest. */
    static <T> List<Integer> sizes(Collection<T> findings, Function<T, Task> task) {
        return findings.stream()
                .map(finding -> task.apply(finding).samples())
                .distinct()
                .sorted()
                .toList();
    }

    /** The rows that compete for a task, whatever its size. */
    static List<String> rows(Results results, Task anySize) {
        return Notes.sources(counting(results, anySize));
    }

    /** Its rows that count, of any size. */
    static List<SummaryRow> counting(Results results, Task anySize) {
        return results.counting().stream()
                .filter(row -> Task.of(row.trial()).withSamples(0).equals(anySize.withSamples(0)))
                .toList();
    }

    static List<String> words(List<Integer> numbers) {
        return numbers.stream().map(number -> Numbers.count(number)).toList();
    }

    /** What tells pictures of several tasks apart, for a title: empty text where there is one task only. */
    static String suffix(Task task, Collection<Task> all) {
        return all.size() == 1 ? "" : ", " + task.dataset() + ", λ " + task.lambdas() + machine(task);
    }

    private static String machine(Task task) {
        return task.machine().isEmpty() ? "" : ", " + task.machine();
    }

    /** The same for a file's name. */
    static String fileSuffix(Task task, Collection<Task> all) {
        return all.size() == 1 ? "" : "-" + (List.copyOf(all).indexOf(task) + 1);
    }
}
