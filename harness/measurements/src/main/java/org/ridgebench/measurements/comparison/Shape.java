package org.ridgebench.measurements.comparison;

import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;

/**
 * That one trial is faster than another one: what a campaign shows, however fast its machine is.
 *
 * @param kind who is ahead at one task on so many cores, or how a curve goes from one number of cores to the next
 * @param again the interval of slower over faster where it was measured again
 */
public record Shape(Kind kind, TrialRow faster, TrialRow slower, Interval before, Interval again) {
    /** What is compared. */
    public enum Kind {
        RANKING,
        CURVE
    }

    /** What the second campaign says of it. */
    public enum Outcome {
        /** It surely is faster there, too. */
        HOLDS,
        /** It may be, or not. */
        OPEN,
        /** It surely is slower. */
        REVERSED
    }

    public Outcome outcome() {
        if (again.low() > 1) {
            return Outcome.HOLDS;
        }
        return again.high() < 1 ? Outcome.REVERSED : Outcome.OPEN;
    }
}
