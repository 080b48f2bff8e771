package org.ridgebench.measurements;

import java.util.Optional;

/**
 * How many times as fast as its base a trial is: a ratio of medians, never a mean of ratios.
 *
 * @param baseId the trial that it is measured against
 * @param baseSeconds that trial's median time
 * @param value base over own time
 * @param interval empty where the repetitions of either side are too few to promise anything, and for the base itself
 */
public record Speedup(String baseId, double baseSeconds, double value, Optional<Interval> interval) {
    /** The base beside itself: 1 by definition, so nothing about it is uncertain. */
    static Speedup ofBase(String baseId, Times base) {
        return new Speedup(baseId, base.median(), 1, Optional.empty());
    }

    static Speedup of(String baseId, Times base, Times own) {
        Optional<Interval> interval = base.interval()
                .flatMap(numerator -> own.interval().map(denominator -> Interval.ofRatio(numerator, denominator)))
                // Two intervals that each miss half of the time promise nothing of their ratio.
                .filter(ratio -> ratio.coverage() > 0);
        return new Speedup(baseId, base.median(), base.median() / own.median(), interval);
    }
}
