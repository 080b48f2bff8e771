package org.ridgebench.report;

import org.knowm.xchart.XYChart;

/** Something to be drawn: numbers and words, but no ink yet. */
sealed interface Picture permits Plot, Board, Panels {
    /** Of its files. */
    String name();

    Text text();

    /** The same with one more note under its title. */
    Picture noted(String note);

    /** A new chart for every drawing. */
    XYChart chart();
}
