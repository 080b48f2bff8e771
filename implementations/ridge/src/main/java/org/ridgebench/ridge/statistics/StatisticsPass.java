package org.ridgebench.ridge.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Gram;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.workers.Workers;

/**
 * One pass over rows of images, by all workers at once: each sums its own blocks of rows, then they merge.
 *
 * <p>Where d is so large that a Gram matrix for every worker would not fit in memory, there is one for all of them: each
 * worker sums parts of it, over all rows. Integers, so the sums are the same.
 */
public final class StatisticsPass {
    /** Long enough to fill a kernel's block, short enough to be dealt out evenly. */
    private static final int MOST_ROWS_PER_TASK = 1024;

    private static final int FEWEST_ROWS_PER_TASK = 128;
    private static final int TASKS_PER_WORKER = 8;
    /** Few enough that a part's columns are many more than what is packed twice. */
    private static final int PARTS_PER_WORKER = 2;
    /** Of the workers' Gram matrices together. */
    private static final long MOST_BYTES = 1L << 30;

    private final Kernel kernel;
    private final Workers workers;
    private final long mostBytes;

    public StatisticsPass(Kernel kernel, Workers workers) {
        this(kernel, workers, MOST_BYTES);
    }

    StatisticsPass(Kernel kernel, Workers workers, long mostBytes) {
        this.kernel = kernel;
        this.workers = workers;
        this.mostBytes = mostBytes;
    }

    /**
     * The statistics of a range of rows.
     *
     * @param from the first row
     * @param to after the last row
     */
    public Statistics over(ImageSource images, int from, int to) {
        long bytes = (long) Long.BYTES * Triangle.size(images.features());
        return kernel.hasParts() && workers.count() > 1 && workers.count() * bytes > mostBytes
                ? inParts(images, from, to)
                : inRows(images, from, to);
    }

    private Statistics inRows(ImageSource images, int from, int to) {
        List<Share> shares = overRows(images, from, to, () -> new Share(images), Share::add);
        Statistics none = Statistics.empty(images.features(), images.classes());
        List<Gram> grams = new ArrayList<>();
        for (Share share : shares) {
            share.classSums.drain(none.classSums(), none.classCounts());
            grams.add(share.gram);
        }
        int bands = grams.isEmpty() ? 0 : grams.get(0).bands();
        workers.forEach(bands, band -> grams.forEach(gram -> gram.drain(band, none.gram())));
        return none.ofRows(to - from);
    }

    private Statistics inParts(ImageSource images, int from, int to) {
        Statistics none = Statistics.empty(images.features(), images.classes());
        int parts = PARTS_PER_WORKER * workers.count();
        workers.forEach(parts, part -> {
            Gram gram = kernel.gram(images.features(), part, parts);
            images.forEachBlock(from, to, (block, first, last) -> gram.add(block.pixels(), first, last));
            for (int band = 0; band < gram.bands(); band++) {
                gram.drain(band, none.gram());
            }
        });
        overRows(images, from, to, () -> new ClassSums(images.features(), images.classes()), ClassSums::add)
                .forEach(sums -> sums.drain(none.classSums(), none.classCounts()));
        return none.ofRows(to - from);
    }

    /** Deals rows out; what each worker has summed. */
    private <S> List<S> overRows(ImageSource images, int from, int to, Supplier<S> sum, RowsAdder<S> adder) {
        int taskRows = taskRows(to - from);
        int tasks = (to - from + taskRows - 1) / taskRows;
        return workers.fold(tasks, sum, (own, task) -> {
            int first = from + task * taskRows;
            images.forEachBlock(
                    first,
                    Math.min(first + taskRows, to),
                    (block, blockFirst, blockLast) -> adder.add(own, block, blockFirst, blockLast));
        });
    }

    @FunctionalInterface
    private interface RowsAdder<S> {
        void add(S sum, Images images, int from, int to);
    }

    private int taskRows(int rows) {
        if (workers.count() == 1) {
            return Math.max(1, rows);
        }
        int even = rows / (TASKS_PER_WORKER * workers.count());
        int whole = even / FEWEST_ROWS_PER_TASK * FEWEST_ROWS_PER_TASK;
        return Math.max(FEWEST_ROWS_PER_TASK, Math.min(MOST_ROWS_PER_TASK, whole));
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
