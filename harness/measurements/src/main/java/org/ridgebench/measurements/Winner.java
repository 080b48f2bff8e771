package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.Interval;

/**
 * Who is fastest at one task on so many cores: a cell of the winner map.
 *
 * @param fastest by its median
 * @param tied other contenders' trials whose interval of the median overlaps the fastest one's, the fastest first
 * @param rivals how many other contenders there are
 */
public record Winner(
        Task task, int cores, Timed timed, Outcome outcome, SummaryRow fastest, List<SummaryRow> tied, int rivals) {
    /**
     * With fewer repetitions on a side, intervals of equally fast contenders lie apart too often: with three on each in 2
     * of C(6, 3) = 20 cases, with four in 2 of C(8, 4) = 70.
     */
    public static final int FEWEST_REPETITIONS = 4;

    /** What can be said of a cell. */
    public enum Outcome {
        /** Its interval lies below all others. */
        WINNER,
        /** Another one's interval overlaps that of the fastest. */
        TIE,
        /** Nobody else was measured. */
        ALONE,
        /** The fastest, or somebody else, has too few repetitions. */
        NO_VERDICT;

        /** The word used in CSV. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Winner {
        tied = List.copyOf(tied);
    }

    /** Every cell, by task, then by cores. */
    public static List<Winner> of(List<SummaryRow> rows, Timed timed) {
        Contest contest = new Contest(rows, timed);
        List<Winner> winners = new ArrayList<>();
        for (Task task : contest.tasks()) {
            for (int cores : contest.coreCounts()) {
                Collection<SummaryRow> able = contest.on(cores, task).values();
                if (!able.isEmpty()) {
                    winners.add(of(task, cores, timed, List.copyOf(able)));
                }
            }
        }
        return winners;
    }

    private static Winner of(Task task, int cores, Timed timed, List<SummaryRow> able) {
        SummaryRow fastest = able.get(0);
        List<SummaryRow> others = able.subList(1, able.size());
        List<SummaryRow> tied = others.stream()
                .filter(other -> overlap(interval(timed, fastest), interval(timed, other)))
                .toList();
        return new Winner(task, cores, timed, outcome(timed, able, tied), fastest, tied, others.size());
    }

    private static Outcome outcome(Timed timed, List<SummaryRow> able, List<SummaryRow> tied) {
        if (able.size() == 1) {
            return Outcome.ALONE;
        }
        if (able.stream().anyMatch(row -> timed.times(row).orElseThrow().n() < FEWEST_REPETITIONS)) {
            return Outcome.NO_VERDICT;
        }
        return tied.isEmpty() ? Outcome.WINNER : Outcome.TIE;
    }

    private static Optional<Interval> interval(Timed timed, SummaryRow row) {
        return timed.times(row).orElseThrow().interval();
    }

    private static boolean overlap(Optional<Interval> one, Optional<Interval> other) {
        return one.isPresent() && other.isPresent() && one.get().overlaps(other.get());
    }

    /** The fastest, and those that may be as fast. */
    public List<Contender> leaders() {
        return Stream.concat(Stream.of(fastest), tied.stream())
                .map(row -> Contender.of(row.trial()))
                .toList();
    }
}
