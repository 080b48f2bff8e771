package org.ridgebench.ridge.images;

import org.ridgebench.trial.Source;

/**
 * Labelled images in order, wherever they are: on the heap, or in files that are read whenever they are needed.
 *
 * <p>Several threads may read at once, each its own rows.
 */
public interface ImageSource {
    /** Share of the rows that train, as in the report; the rest validate. */
    int TRAINING_TENTHS = 8;

    /** n, how many images there are. */
    int rows();

    /** d, pixels of an image. */
    int features();

    /** k. */
    int classes();

    /** Where a fit takes these images from. */
    Source source();

    /** Whether some rows are copies of others: of such rows accuracies say nothing. */
    default boolean repeatsRows() {
        return false;
    }

    /**
     * Hands over a range of rows in order, in blocks as they come.
     *
     * @param from the first row
     * @param to after the last row
     * @throws DatasetException if a file is damaged
     */
    void forEachBlock(int from, int to, BlockReader reader);

    /** How many rows train: the first ⌊0.8 n⌋; those from here on validate. */
    default int trainingRows() {
        return (int) ((long) rows() * TRAINING_TENTHS / 10);
    }

    /** What is done with rows. */
    @FunctionalInterface
    interface BlockReader {
        /**
         * Reads some rows.
         *
         * @param images that hold them, among others perhaps. Not to be kept
         * @param from the first row
         * @param to after the last row
         */
        void read(Images images, int from, int to);
    }
}
