package org.ridgebench.runner.campaign;

import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;

/** Somebody who wants to know how far a campaign is. */
public interface Progress extends AutoCloseable {
    /** Before a repetition starts. */
    void starts(Repetition repetition);

    /** After it is recorded. */
    void ended(Repetition repetition, RepetitionResult result);

    @Override
    void close();
}
