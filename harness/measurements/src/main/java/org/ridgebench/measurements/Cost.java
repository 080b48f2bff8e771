package org.ridgebench.measurements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The configuration that outperforms a single thread: the least cores on which a contender beats the fastest serial
 * trial of its task.
 *
 * <p>Source: McSherry, Isard and Murray (2015), Scalability! But at what COST?, HotOS XV.
 *
 * @param base the fastest serial trial of that task, with its median time
 * @param byMedian by the medians; empty where it never does
 * @param surely by the whole interval of the speedup; empty where that never happens, or repetitions are too few to say so
 * @param mostCores on how many it was measured at most
 */
public record Cost(
        Task task,
        Timed timed,
        Contender contender,
        Speedup base,
        OptionalInt byMedian,
        OptionalInt surely,
        int mostCores) {
    /** Of every contender that is not serial itself, at every task that has a serial trial. */
    public static List<Cost> of(List<SummaryRow> rows, Timed timed) {
        Map<Task, Map<Contender, List<SummaryRow>>> groups = rows.stream()
                .filter(row -> timed.absolute(row).isPresent())
                .filter(row -> !row.marks().contains(Mark.OVERSUBSCRIBED))
                .filter(row -> !Contender.of(row.trial()).isSerial())
                .collect(Collectors.groupingBy(
                        row -> Task.of(row.trial()),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                row -> Contender.of(row.trial()), LinkedHashMap::new, Collectors.toList())));
        return groups.entrySet().stream()
                .flatMap(ofTask -> ofTask.getValue().entrySet().stream()
                        .map(own -> of(ofTask.getKey(), timed, own.getKey(), own.getValue())))
                .toList();
    }

    private static Cost of(Task task, Timed timed, Contender contender, List<SummaryRow> rows) {
        return new Cost(
                task,
                timed,
                contender,
                timed.absolute(rows.get(0)).orElseThrow(),
                least(rows, timed, speedup -> speedup.value() > 1),
                least(rows, timed, speedup -> speedup.isSurelyAbove(1)),
                rows.stream().mapToInt(row -> row.trial().cores()).max().orElseThrow());
    }

    private static OptionalInt least(List<SummaryRow> rows, Timed timed, Predicate<Speedup> beats) {
        return rows.stream()
                .filter(row -> beats.test(timed.absolute(row).orElseThrow()))
                .mapToInt(row -> row.trial().cores())
                .min();
    }
}
