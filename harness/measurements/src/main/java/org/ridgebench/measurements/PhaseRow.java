package org.ridgebench.measurements;

import java.util.OptionalInt;
import org.ridgebench.trial.PhaseInterval;

/**
 * One stretch of one phase of one iteration.
 *
 * @param iteration from 0; empty for the preparation
 */
public record PhaseRow(OptionalInt iteration, PhaseInterval interval) {}
