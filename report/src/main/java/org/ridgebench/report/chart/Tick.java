package org.ridgebench.report.chart;

/** A place on an axis that has a label. */
public record Tick(double value, String label) {}
