package org.ridgebench.measurements.comparison;

/**
 * A factor in which two campaigns differ.
 *
 * @param first empty text where it is not known there
 * @param grade what a comparison is worth with this difference
 */
public record Difference(String factor, String first, String second, Grade grade) {}
