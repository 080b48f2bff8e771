package org.ridgebench.spark.cluster;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.ridgebench.trial.Phase;

/**
 * What a task says of itself: one stretch of one phase.
 *
 * @param executor Spark's name of the executor that it ran on
 * @param startNanos since 1970, by the clock of the executor's machine
 * @param broadcastNanos at its start: waiting for what the driver sent to every executor
 * @param workNanos after that: the phase itself
 * @param broadcastBytes what was pulled meanwhile; 0 where the executor had it already
 * @param peakHeapBytes the most that the executor's heap held so far
 */
public record TaskNote(
        String executor,
        Phase phase,
        long startNanos,
        long broadcastNanos,
        long workNanos,
        long broadcastBytes,
        long peakHeapBytes)
        implements Serializable {
    public TaskNote {
        requireNonNull(executor, "executor");
        requireNonNull(phase, "phase");
    }

    long endNanos() {
        return startNanos + broadcastNanos + workNanos;
    }
}
