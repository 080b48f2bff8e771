package org.ridgebench.report.chart;

import org.knowm.xchart.XYChart;

/** Something to be drawn: numbers and words, but no ink yet. */
public sealed interface Picture permits Plot, Board, Boards, Panels, CellMap, Graph, Gallery {
    /** Of its files. */
    String name();

    Text text();

    /** The same with one more note under its title. */
    Picture noted(String note);

    /** A new chart for every drawing. */
    XYChart chart();
}
