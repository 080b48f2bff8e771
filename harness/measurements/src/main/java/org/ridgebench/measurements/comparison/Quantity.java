package org.ridgebench.measurements.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;

/** A number that a trial has and that may become worse. */
public enum Quantity {
    /** The timed call. */
    FIT("fit", "s", Gate.TIMES, true),
    /** The same times the peak rate of one core in the same campaign. */
    NORMALISED_FIT("normalised_fit", "Gflop at peak", Gate.NORMALISED, true),
    /** Against the fastest serial trial of that size. */
    SPEEDUP("speedup", "1", Gate.SPEEDUPS, false),
    /** Speedup against the same trial on one core, over its cores. */
    EFFICIENCY("efficiency", "1", Gate.SPEEDUPS, false),
    /** What of fit is none of the next three. */
    OVERHEAD_SHARE("overhead_share", "of fit", Gate.SHARES, true),
    GRAM_SHARE("gram_share", "of fit", Gate.SHARES, true),
    SOLVE_SHARE("solve_share", "of fit", Gate.SHARES, true),
    VALIDATE_SHARE("validate_share", "of fit", Gate.SHARES, true),
    /** What one fit allocates on all heaps. */
    ALLOCATED_BYTES("allocated_bytes", "bytes", Gate.ALLOCATION, true),
    /** Of trials whose answer is approximate; others must have every bit. */
    VALIDATION_ACCURACY("validation_accuracy", "1", Gate.ANSWERS, false);

    private final String word;
    private final String unit;
    private final Gate gate;
    private final boolean worseAbove;

    Quantity(String word, String unit, Gate gate, boolean worseAbove) {
        this.word = word;
        this.unit = unit;
        this.gate = gate;
        this.worseAbove = worseAbove;
    }

    /** The word used in baselines. */
    public String word() {
        return word;
    }

    String unit() {
        return unit;
    }

    Gate gate() {
        return gate;
    }

    /** Whether it is made of times: then one repetition says nothing, and noise decides how much several say. */
    boolean isOfTimes() {
        return gate == Gate.TIMES || gate == Gate.NORMALISED || gate == Gate.SPEEDUPS;
    }

    /** Whether it is compared with the reference's own repetitions, not with a number. */
    boolean isRatioToReference() {
        return gate == Gate.TIMES || gate == Gate.NORMALISED;
    }

    /** Whether more of it is worse; otherwise less is. */
    boolean isWorseAbove() {
        return worseAbove;
    }

    /** Whether an interval lies wholly on the bad side of what is allowed. */
    boolean isWorse(Interval interval, Reference reference) {
        return worseAbove ? interval.low() > reference.upper() : interval.high() < reference.lower();
    }

    /** Whether it lies wholly beyond what is allowed, on the good side. */
    boolean isBetter(Interval interval, Reference reference) {
        return worseAbove ? interval.high() < reference.lower() : interval.low() > reference.upper();
    }

    /** Whether none of it lies on the bad side. */
    boolean isNoWorse(Interval interval, Reference reference) {
        return worseAbove ? interval.high() <= reference.upper() : interval.low() >= reference.lower();
    }

    static Optional<Quantity> ofWord(String word) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.word.equals(word))
                .findFirst();
    }
}
