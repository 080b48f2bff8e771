package org.ridgebench.trial;

/**
 * What the time of an executor's tasks went to, summed over them: with several cores it may exceed the time that passed.
 *
 * @param taskNanos from the start of each task on its executor to its end
 * @param cpuNanos processor time of running them
 * @param schedulerDelayNanos neither on the executor nor on the way of a result: waiting and being sent
 * @param deserialiseNanos unpacking tasks on the executor
 * @param serialiseNanos packing their results
 * @param gcNanos collecting garbage meanwhile
 */
public record TaskTimes(
        long taskNanos,
        long cpuNanos,
        long schedulerDelayNanos,
        long deserialiseNanos,
        long serialiseNanos,
        long gcNanos) {
    public static final TaskTimes NONE = new TaskTimes(0, 0, 0, 0, 0, 0);

    public TaskTimes plus(TaskTimes other) {
        return new TaskTimes(
                taskNanos + other.taskNanos,
                cpuNanos + other.cpuNanos,
                schedulerDelayNanos + other.schedulerDelayNanos,
                deserialiseNanos + other.deserialiseNanos,
                serialiseNanos + other.serialiseNanos,
                gcNanos + other.gcNanos);
    }
}
