package org.ridgebench.report.figures;

import java.util.List;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedMaps;

/** The three heat maps of hybrid model parallelism beside those of 2017. */
final class ModelParallelFigure implements Figure {
    @Override
    public String name() {
        return "model-parallel";
    }

    @Override
    public String needs() {
        return "trials of mpi-model on at least two numbers of ranks and of threads, 1 x 1 among them";
    }

    @Override
    public List<Boards> pictures(Results results) {
        return new ComparedMaps(name(), "Hybrid model parallelism", PublishedMaps.modelParallel(), List.of())
                .pictures(Counterparts.modelParallel(results.rows()), results);
    }
}
