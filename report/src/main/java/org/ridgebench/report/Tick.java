package org.ridgebench.report;

/** A place on an axis that has a label. */
record Tick(double value, String label) {}
