package org.ridgebench.report.figures;

import java.util.List;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedMaps;

/** The three heat maps of hybrid data parallelism beside those of 2017. */
final class DataParallelFigure implements Figure {
    @Override
    public String name() {
        return "data-parallel";
    }

    @Override
    public String needs() {
        return "trials of mpi-data on at least two numbers of ranks and of threads, 1 x 1 among them";
    }

    @Override
    public List<Boards> pictures(Results results) {
        return new ComparedMaps(name(), "Hybrid data parallelism", PublishedMaps.dataParallel(), List.of())
                .pictures(Counterparts.dataParallel(results.rows()), results);
    }
}
