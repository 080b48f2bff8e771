package org.ridgebench.report.published;

/** A cell of a heat map of 2017: so many nodes, with so many threads each. */
public record Cell(int nodes, int threads) {}
