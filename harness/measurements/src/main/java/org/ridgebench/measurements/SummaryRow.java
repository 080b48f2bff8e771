package org.ridgebench.measurements;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.trial.Answer;

/**
 * What a campaign says of one trial.
 *
 * @param reason why the verdict is not a good one; empty text where it is
 * @param unsuccessful how many repetitions failed, timed out or were lost
 * @param fit the timed call; empty where no repetition counts
 * @param endToEnd from the start of the process to its first answer
 * @param relative against the same trial on one core
 * @param absolute against the fastest serial trial at that size
 * @param endToEndRelative as {@code relative}, from end-to-end times
 * @param endToEndAbsolute as {@code absolute}, from end-to-end times
 * @param weakEfficiency T(1; n₀) / T(p; n₀·p), for trials whose problem grows with their cores
 * @param peakExecutorHeapBytes the most that the heap of any executor held, in all repetitions that count; empty where
 *     there was none
 * @param stop whether its interval became narrow enough; empty where the number of repetitions is fixed
 * @param answer of the first completed repetition
 */
public record SummaryRow(
        TrialRow trial,
        Verdict verdict,
        String reason,
        int unsuccessful,
        Set<Mark> marks,
        Optional<Times> fit,
        Optional<Times> endToEnd,
        Optional<Speedup> relative,
        Optional<Speedup> absolute,
        Optional<Speedup> endToEndRelative,
        Optional<Speedup> endToEndAbsolute,
        OptionalDouble weakEfficiency,
        OptionalLong peakExecutorHeapBytes,
        Optional<Decision> stop,
        Optional<Answer> answer) {
    public SummaryRow {
        marks = Set.copyOf(marks);
    }

    /** The serial share that either end of the speedup's interval implies. */
    public Optional<Interval> karpFlattInterval() {
        return trial.cores() == 1
                ? Optional.empty()
                : relative.flatMap(Speedup::interval)
                        .map(interval -> new Interval(
                                karpFlatt(interval.high()), karpFlatt(interval.low()), interval.coverage()));
    }

    private double karpFlatt(double speedup) {
        double perCore = 1.0 / trial.cores();
        return (1 / speedup - perCore) / (1 - perCore);
    }

    /** Speedup over cores, never clipped: above 1 it is superlinear. */
    public OptionalDouble efficiency() {
        return relative.isPresent()
                ? OptionalDouble.of(relative.get().value() / trial.cores())
                : OptionalDouble.empty();
    }

    /**
     * The serial share that the speedup implies, (1/S − 1/p) / (1 − 1/p); empty on one core.
     *
     * <p>Source: Karp and Flatt (1990), Communications of the ACM 33(5).
     */
    public OptionalDouble karpFlatt() {
        if (relative.isEmpty() || trial.cores() == 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(karpFlatt(relative.get().value()));
    }
}
