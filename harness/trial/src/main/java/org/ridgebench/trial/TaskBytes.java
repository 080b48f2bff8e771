package org.ridgebench.trial;

/**
 * What an executor's tasks moved, summed over them.
 *
 * @param shuffleReadBytes taken from the partial results of other tasks, here and elsewhere
 * @param shuffleWriteBytes left for other tasks
 * @param broadcastBytes pulled of what the driver sends to every executor
 * @param resultBytes sent to the driver
 */
public record TaskBytes(long shuffleReadBytes, long shuffleWriteBytes, long broadcastBytes, long resultBytes) {
    public static final TaskBytes NONE = new TaskBytes(0, 0, 0, 0);

    public TaskBytes plus(TaskBytes other) {
        return new TaskBytes(
                shuffleReadBytes + other.shuffleReadBytes,
                shuffleWriteBytes + other.shuffleWriteBytes,
                broadcastBytes + other.broadcastBytes,
                resultBytes + other.resultBytes);
    }
}
