package org.ridgebench.measurements.comparison;

import java.util.Optional;
import org.ridgebench.measurements.statistics.Interval;

/**
 * What speaks for a quantity having become worse.
 *
 * @param interval empty where there is one repetition
 * @param chance what speaks against it: the chance of times like these where it is within its bounds
 */
record Evidence(double value, Optional<Interval> interval, double chance) {
    /** What an interval must cover before times are judged by it: that of four repetitions a side does. */
    private static final double LEAST_COVERAGE = 0.9;

    /** Whether there are repetitions enough to judge times. */
    boolean isEnoughForTimes() {
        return interval.isPresent() && interval.get().coverage() >= LEAST_COVERAGE;
    }

    /** A value measured once stands for itself. */
    Interval intervalOrPoint() {
        return interval.orElse(new Interval(value, value, 1));
    }
}
