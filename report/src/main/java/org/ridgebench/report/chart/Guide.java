package org.ridgebench.report.chart;

/** A dashed line to compare with, from one point to another: nothing that was measured. */
public record Guide(String label, double fromAt, double fromValue, double toAt, double toValue) {}
