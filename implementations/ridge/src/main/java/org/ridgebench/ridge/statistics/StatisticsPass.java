package org.ridgebench.ridge.statistics;

import java.util.ArrayList;
import java.util.List;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Gram;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.workers.Workers;

/** One pass over rows of images, by all workers at once: each sums its own blocks of rows, then they merge. */
public final class StatisticsPass {
    /** Long enough to fill a kernel's block, short enough to be dealt out evenly. */
    private static final int MOST_ROWS_PER_TASK = 1024;

    private static final int FEWEST_ROWS_PER_TASK = 128;
    private static final int TASKS_PER_WORKER = 8;

    private final Kernel kernel;
    private final Workers workers;

    public StatisticsPass(Kernel kernel, Workers workers) {
        this.kernel = kernel;
        this.workers = workers;
    }

    /**
     * The statistics of a range of rows.
     *
     * @param from the first row
     * @param to after the last row
     */
    public Statistics over(ImageSource images, int from, int to) {
        int taskRows = taskRows(to - from);
        int tasks = (to - from + taskRows - 1) / taskRows;
        List<Share> shares = workers.fold(tasks, () -> new Share(images), (share, task) -> {
            int first = from + task * taskRows;
            images.forEachBlock(first, Math.min(first + taskRows, to), share::add);
        });
        return merge(images, shares, to - from);
    }

    private int taskRows(int rows) {
        if (workers.count() == 1) {
            return Math.max(1, rows);
        }
        int even = rows / (TASKS_PER_WORKER * workers.count());
        int whole = even / FEWEST_ROWS_PER_TASK * FEWEST_ROWS_PER_TASK;
        return Math.max(FEWEST_ROWS_PER_TASK, Math.min(MOST_ROWS_PER_TASK, whole));
    }

    private Statistics merge(ImageSource images, List<Share> shares, int rows) {
        Statistics none = Statistics.empty(images.features(), images.classes());
        List<Gram> grams = new ArrayList<>();
        for (Share share : shares) {
            share.classSums.drain(none.classSums(), none.classCounts());
            grams.add(share.gram);
        }
        int bands = grams.isEmpty() ? 0 : grams.get(0).bands();
        workers.forEach(bands, band -> grams.forEach(gram -> gram.drain(band, none.gram())));
        return new Statistics(none.features(), none.classes(), rows, none.gram(), none.classSums(), none.classCounts());
    }

    /** What one worker has summed. */
    private final class Share {
        private final Gram gram;
        private final ClassSums classSums;

        Share(ImageSource images) {
            this.gram = kernel.gram(images.features());
            this.classSums = new ClassSums(images.features(), images.classes());
        }

        void add(Images images, int from, int to) {
            gram.add(images.pixels(), from, to);
            classSums.add(images, from, to);
        }
    }
}
