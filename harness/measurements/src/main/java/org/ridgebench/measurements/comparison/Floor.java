package org.ridgebench.measurements.comparison;

import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;

/**
 * How far bounds stand from a new reference at least, however little its repetitions differ: two campaigns on one
 * machine differ by more than the repetitions of either.
 *
 * @param share of the value
 * @param more in the value's unit, in addition
 */
record Floor(double share, double more) {
    private static final Floor TIME = new Floor(0.10, 0);
    /** A thread more or less of a library's, a resized buffer. */
    private static final Floor BYTES = new Floor(0.10, 1 << 20);
    /** Shares of a fit of some milliseconds wander; one that is 0 may still become something. */
    private static final Floor SHARE = new Floor(0, 0.10);
    /** One repetition does not say how much. */
    private static final Floor SHARE_OF_ONE = new Floor(0, 0.30);

    static Floor of(Quantity quantity, int repetitions) {
        return switch (quantity.gate()) {
            case TIMES, NORMALISED, SPEEDUPS -> TIME;
            case ALLOCATION -> BYTES;
            case SHARES -> repetitions == 1 ? SHARE_OF_ONE : SHARE;
            case ANSWERS, PHASES -> throw new IllegalArgumentException(quantity.word() + " has no floor");
        };
    }

    /** The bounds that a value and its interval give. */
    Interval around(double value, Optional<Interval> interval) {
        double distance = Math.abs(value) * share + more;
        double lower = Math.min(value - distance, interval.map(Interval::low).orElse(value));
        double upper = Math.max(value + distance, interval.map(Interval::high).orElse(value));
        return new Interval(lower, upper, 1);
    }
}
