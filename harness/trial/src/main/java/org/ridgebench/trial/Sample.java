package org.ridgebench.trial;

/**
 * One timed iteration.
 *
 * @param iteration from 0, warm-ups included
 * @param warmup whether it is stored only, and not summarised
 */
public record Sample(int iteration, boolean warmup, long elapsedNanos) {}
