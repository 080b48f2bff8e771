package org.ridgebench.runner.campaign;

import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.statistics.StopRule.Decision;

/** Somebody who wants to know how far a campaign is. */
public interface Progress extends AutoCloseable {
    /** Before a repetition starts. */
    void starts(Repetition repetition);

    /** After it is recorded. */
    void ended(Repetition repetition, RepetitionResult result);

    /**
     * After the last repetition of a trial that might have had more.
     *
     * @param spared how many it does not get
     */
    void stops(Repetition last, Decision decision, int spared);

    @Override
    void close();
}
