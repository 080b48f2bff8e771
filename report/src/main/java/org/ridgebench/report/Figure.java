package org.ridgebench.report;

import java.util.List;

/** Turns results into plots: pure, and tested on numbers. */
interface Figure {
    /** The word for it in an experiment's {@code figures:}. */
    String name();

    /** What a campaign must have measured for it, to say where there is nothing to draw. */
    String needs();

    /** Its plots; none where the results have no data for it. */
    List<Plot> plots(Results results);

    /** Its plots that are read together; none where the results have no data for them. */
    default List<Panels> panels(Results results) {
        return List.of();
    }

    /** Its boards, such as a map over ranks and threads; none where the results have no data for them. */
    default List<Board> boards(Results results) {
        return List.of();
    }
}
