package org.ridgebench.measurements.comparison;

import org.ridgebench.measurements.TrialRow;

/**
 * What a check says of one thing about one trial.
 *
 * @param what the word of a quantity or of a gate
 * @param text what was measured and what is expected
 */
public record Finding(TrialRow trial, String what, Judgement judgement, String text) {}
