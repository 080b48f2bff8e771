package org.ridgebench.report.chart;

import org.knowm.xchart.XYChart;

/** Something to be drawn: numbers and words, but no ink yet. */
public sealed interface Picture permits Plot, Board, Boards, Panels {
    /** Of its files. */
    String name();

    Text text();

    /** A new chart for every drawing. */
    XYChart chart();
}
