package org.ridgebench.measurements;

import org.ridgebench.trial.Trial;

/**
 * A fresh process to come.
 *
 * @param number from 1
 */
public record Repetition(Trial trial, int number) {}
