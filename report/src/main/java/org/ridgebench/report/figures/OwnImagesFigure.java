package org.ridgebench.report.figures;

import java.util.List;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedMaps;

/** The two heat maps of pictures of hands beside those of 2017, which were the authors' own. */
final class OwnImagesFigure implements Figure {
    @Override
    public String name() {
        return "own-images";
    }

    @Override
    public String needs() {
        return "trials of mpi-model on the data set " + Counterparts.OWN_IMAGES
                + ", on at least two numbers of ranks and of threads, 1 x 1 among them";
    }

    @Override
    public List<Boards> pictures(Results results) {
        return new ComparedMaps(
                        name(),
                        "Own images, hybrid model parallelism",
                        PublishedMaps.ownImages(),
                        List.of("ours: synthetic pictures of hands, 60 x 40 pixels; theirs: photographs that were never"
                                + " published"))
                .pictures(Counterparts.ownImages(results.rows()), results);
    }
}
