package org.ridgebench.measurements;

import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;

/**
 * How many times as fast as its base a trial is: a ratio of medians, never a mean of ratios.
 *
 * @param baseId the trial that it is measured against
 * @param baseSeconds that trial's median time
 * @param value base over own time
 * @param interval empty where either side has one repetition, and for the base itself
 */
public record Speedup(String baseId, double baseSeconds, double value, Optional<Interval> interval) {
    /** What an interval must cover before anything is said by it: that of four repetitions a side does. */
    private static final double LEAST_COVERAGE = 0.9;

    /** The base beside itself: 1 by definition, so nothing about it is uncertain. */
    static Speedup ofBase(String baseId, Times base) {
        return new Speedup(baseId, base.median(), 1, Optional.empty());
    }

    static Speedup of(String baseId, Times base, Times own) {
        return new Speedup(
                baseId, base.median(), base.median() / own.median(), Interval.ofRatio(base.values(), own.values()));
    }

    /** Whether it is above a value by its whole interval, from repetitions enough to say so. */
    boolean isSurelyAbove(double bound) {
        return interval.isPresent()
                && interval.get().coverage() >= LEAST_COVERAGE
                && interval.get().low() > bound;
    }
}
