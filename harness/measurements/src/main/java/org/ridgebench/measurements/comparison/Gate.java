package org.ridgebench.measurements.comparison;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of thing that a check may fail for. The first ones hold on every machine, the last one on its own alone. */
public enum Gate {
    /** Hashes of statistics and weights, accuracies: bit by bit. */
    ANSWERS,
    /** Which phases a fit goes through. */
    PHASES,
    /** What of a fit each phase takes. */
    SHARES,
    /** Bytes that a fit allocates. */
    ALLOCATION,
    /** Speedup over the fastest serial trial, and efficiency. */
    SPEEDUPS,
    /** Times in units of what one core of that machine could have computed meanwhile. */
    NORMALISED,
    /** Seconds: only on the machine that the reference is from. */
    TIMES;

    /** The word used in baselines and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Gate::word).toList();
    }

    static Optional<Gate> ofWord(String word) {
        return Arrays.stream(values()).filter(gate -> gate.word().equals(word)).findFirst();
    }

    static Set<Gate> all() {
        return EnumSet.allOf(Gate.class);
    }

    /** In their fixed order. */
    static List<String> words(Set<Gate> gates) {
        return gates.stream().sorted().map(Gate::word).toList();
    }
}
