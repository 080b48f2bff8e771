package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

/**
 * What one Spark executor did in one iteration, or before all of them.
 *
 * @param iteration from 0; {@link PhasesFile#PREPARATION} before the first
 * @param executor from 0
 * @param host the machine that it ran on
 * @param tasks that ended well or badly
 * @param failedTasks of those, how many ended badly
 * @param peakHeapBytes the most that its heap held so far; 0 where that is not known
 */
public record ExecutorActivity(
        int iteration,
        int executor,
        String host,
        int tasks,
        int failedTasks,
        TaskTimes times,
        TaskBytes bytes,
        long peakHeapBytes) {
    public ExecutorActivity {
        requireNonNull(host, "host");
        requireNonNull(times, "times");
        requireNonNull(bytes, "bytes");
    }
}
