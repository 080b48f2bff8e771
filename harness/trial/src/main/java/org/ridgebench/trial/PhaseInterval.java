package org.ridgebench.trial;

/**
 * One stretch of one phase.
 *
 * @param worker number of the rank or executor, 0 where there is only one, {@link PhasesFile#DRIVER} for a driver
 * @param startNanos since the iteration began (since the process's preparation began for {@link Phase#LOAD} and
 *     {@link Phase#DISTRIBUTE})
 * @param elapsedNanos its length
 */
public record PhaseInterval(int worker, Phase phase, long startNanos, long elapsedNanos) {}
