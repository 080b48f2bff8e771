package org.ridgebench.report.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.PhaseRow;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;

/**
 * What ranks did after what, as they recorded it: steps of one rank, and those that ranks take together. Of each rank the
 * k-th step that needs messages belongs to the k-th of all others, where these say the same of it.
 *
 * @param ranks how many
 * @param steps before the clock, then in the timed call
 * @param links within either
 */
record ComputationGraph(int ranks, List<Step> steps, List<Link> links) {
    /** Phases that are nothing but messages. */
    private static final Set<Phase> TOGETHER = EnumSet.of(Phase.DISTRIBUTE, Phase.REDUCE, Phase.BROADCAST);

    /**
     * One step.
     *
     * @param first the first rank that takes it
     * @param last the last one
     * @param timed whether it is in the timed call
     * @param level from 0: one more than that of the latest step before it
     * @param nanos how long it took the rank that took least: others waited for it
     */
    record Step(Phase phase, int first, int last, boolean timed, int level, long nanos) {}

    /** That a rank took one step after another one; the places of both among the steps. */
    record Link(int from, int to, int rank) {}

    ComputationGraph {
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }

    /** Of a repetition: what came before its iterations, and the last one of these. */
    static ComputationGraph of(List<PhaseRow> phases) {
        int last = phases.stream()
                .flatMapToInt(row -> row.iteration().stream())
                .max()
                .orElse(0);
        Builder builder = new Builder();
        builder.add(
                false, phases.stream().filter(row -> row.iteration().isEmpty()).toList());
        builder.add(
                true,
                phases.stream()
                        .filter(row -> row.iteration().equals(OptionalInt.of(last)))
                        .toList());
        int ranks = (int)
                phases.stream().map(row -> row.interval().worker()).distinct().count();
        return new ComputationGraph(ranks, builder.steps, builder.links);
    }

    /** The level at which the timed call begins. */
    int clock() {
        return steps.stream().filter(Step::timed).mapToInt(Step::level).min().orElse(0);
    }

    /** Several intervals of one phase, one right after the other. */
    private record Stretch(Phase phase, long nanos) {
        Stretch and(PhaseInterval more) {
            return new Stretch(phase, nanos + more.elapsedNanos());
        }
    }

    /** A stretch in its place: the how-manieth of its rank's, and which steps of messages these are. */
    private static final class Builder {
        private final List<Step> steps = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        void add(boolean timed, List<PhaseRow> rows) {
            Map<Integer, List<Stretch>> byRank = stretches(rows);
            int[] done = new int
                    [byRank.keySet().stream().mapToInt(rank -> rank + 1).max().orElse(0)];
            int[] previous = new int[done.length];
            Arrays.fill(previous, -1);
            int start = steps.stream().mapToInt(step -> step.level() + 1).max().orElse(0);
            // Each rank goes on alone up to its next message; then all that are there take it together.
            while (byRank.entrySet().stream()
                    .anyMatch(rank -> done[rank.getKey()] < rank.getValue().size())) {
                Map<Phase, List<Integer>> waiting = new TreeMap<>();
                byRank.forEach((rank, stretches) -> {
                    while (done[rank] < stretches.size()
                            && !TOGETHER.contains(stretches.get(done[rank]).phase())) {
                        take(List.of(rank), stretches.get(done[rank]), timed, start, previous);
                        done[rank]++;
                    }
                    if (done[rank] < stretches.size()) {
                        waiting.computeIfAbsent(stretches.get(done[rank]).phase(), any -> new ArrayList<>())
                                .add(rank);
                    }
                });
                waiting.forEach((phase, ranks) -> {
                    long least = ranks.stream()
                            .mapToLong(rank -> requireNonNull(byRank.get(rank))
                                    .get(done[rank])
                                    .nanos())
                            .min()
                            .orElseThrow();
                    take(ranks, new Stretch(phase, least), timed, start, previous);
                    ranks.forEach(rank -> done[rank]++);
                });
            }
        }

        private void take(List<Integer> ranks, Stretch stretch, boolean timed, int start, int[] previous) {
            int level = ranks.stream()
                    .mapToInt(rank -> previous[rank] < 0
                            ? start
                            : steps.get(previous[rank]).level() + 1)
                    .max()
                    .orElse(start);
            int step = steps.size();
            steps.add(new Step(
                    stretch.phase(), Collections.min(ranks), Collections.max(ranks), timed, level, stretch.nanos()));
            for (int rank : ranks) {
                if (previous[rank] >= 0) {
                    links.add(new Link(previous[rank], step, rank));
                }
                previous[rank] = step;
            }
        }

        private static Map<Integer, List<Stretch>> stretches(List<PhaseRow> rows) {
            Map<Integer, List<PhaseInterval>> intervals = rows.stream()
                    .map(PhaseRow::interval)
                    .sorted(Comparator.comparingLong(PhaseInterval::startNanos))
                    .collect(Collectors.groupingBy(PhaseInterval::worker, TreeMap::new, Collectors.toList()));
            Map<Integer, List<Stretch>> stretches = new TreeMap<>();
            intervals.forEach((rank, ofRank) -> stretches.put(rank, merged(ofRank)));
            return stretches;
        }

        private static List<Stretch> merged(List<PhaseInterval> intervals) {
            List<Stretch> merged = new ArrayList<>();
            for (PhaseInterval interval : intervals) {
                int last = merged.size() - 1;
                if (last >= 0 && merged.get(last).phase() == interval.phase()) {
                    merged.set(last, merged.get(last).and(interval));
                } else {
                    merged.add(new Stretch(interval.phase(), interval.elapsedNanos()));
                }
            }
            return merged;
        }
    }
}
