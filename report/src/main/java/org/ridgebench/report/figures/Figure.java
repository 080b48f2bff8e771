package org.ridgebench.report.figures;

import java.util.List;
import org.ridgebench.report.chart.Picture;

/** Turns results into plots: pure, and tested on numbers. */
public interface Figure {
    /** The word for it in an experiment's {@code figures:}. */
    String name();

    /** What a campaign must have measured for it, to say where there is nothing to draw. */
    String needs();

    /** What it draws, in the order in which it is read; nothing where the results have no data for it. */
    List<? extends Picture> pictures(Results results);
}
