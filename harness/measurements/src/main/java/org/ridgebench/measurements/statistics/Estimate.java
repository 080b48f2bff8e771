package org.ridgebench.measurements.statistics;

import java.util.Optional;

/**
 * A parameter of a fit.
 *
 * @param name as CSV has it
 * @param interval empty where a point has one repetition only
 */
public record Estimate(String name, double value, Optional<Interval> interval) {}
