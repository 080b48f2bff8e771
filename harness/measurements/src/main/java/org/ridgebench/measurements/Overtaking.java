package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ridgebench.measurements.statistics.Crossover;
import org.ridgebench.measurements.statistics.TimedPoint;

/**
 * That of two contenders on so many cores one is faster up to a size, and the other one beyond.
 *
 * @param task of any size
 * @param below who is faster at smaller sizes
 * @param beyond who is faster at larger sizes
 */
public record Overtaking(Task task, int cores, Timed timed, Contender below, Contender beyond, Crossover crossover) {
    /** Every one, of every pair that shares two sizes or more. */
    public static List<Overtaking> of(List<SummaryRow> rows, Timed timed) {
        Contest contest = new Contest(rows, timed);
        Map<Task, Set<Integer>> sizes = new LinkedHashMap<>();
        contest.tasks().forEach(task -> sizes.computeIfAbsent(task.withSamples(0), any -> new LinkedHashSet<>())
                .add(task.samples()));
        List<Overtaking> found = new ArrayList<>();
        for (int cores : contest.coreCounts()) {
            sizes.forEach((task, ofTask) -> found.addAll(of(contest, task, ofTask, cores, timed)));
        }
        return found;
    }

    private static List<Overtaking> of(Contest contest, Task task, Set<Integer> sizes, int cores, Timed timed) {
        Map<Contender, Map<Integer, TimedPoint>> points = new TreeMap<>(Comparator.comparing(Contender::name));
        for (int samples : sizes) {
            contest.on(cores, task.withSamples(samples)).forEach((contender, row) -> points.computeIfAbsent(
                            contender, any -> new TreeMap<>())
                    .put(samples, new TimedPoint(samples, contest.times(row).values())));
        }
        List<Contender> contenders = List.copyOf(points.keySet());
        List<Overtaking> found = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            for (int j = i + 1; j < contenders.size(); j++) {
                Contender first = contenders.get(i);
                Contender second = contenders.get(j);
                boolean onOtherCores = cores > 1 && first.isSerial() && second.isSerial();
                if (!onOtherCores) {
                    found.addAll(between(task, cores, timed, first, second, points));
                }
            }
        }
        return found;
    }

    private static List<Overtaking> between(
            Task task,
            int cores,
            Timed timed,
            Contender first,
            Contender second,
            Map<Contender, Map<Integer, TimedPoint>> points) {
        Map<Integer, TimedPoint> ofFirst = new TreeMap<>(points.getOrDefault(first, Map.of()));
        Map<Integer, TimedPoint> ofSecond = new TreeMap<>(points.getOrDefault(second, Map.of()));
        ofFirst.keySet().retainAll(ofSecond.keySet());
        ofSecond.keySet().retainAll(ofFirst.keySet());
        return Crossover.between(List.copyOf(ofFirst.values()), List.copyOf(ofSecond.values())).stream()
                .map(crossover -> crossover.firstIsFasterBeyond()
                        ? new Overtaking(task, cores, timed, second, first, crossover)
                        : new Overtaking(task, cores, timed, first, second, crossover))
                .toList();
    }
}
