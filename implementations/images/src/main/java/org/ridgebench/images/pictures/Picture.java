package org.ridgebench.images.pictures;

import java.io.Closeable;
import java.io.IOException;

/** A picture that can be read once, from top to bottom. */
public interface Picture extends Closeable {
    Size size();

    /** Bytes of heap that reading takes, at the most. */
    long heapBytes();

    /**
     * Hands over all rows in order.
     *
     * @throws UnreadableException if the picture is damaged
     */
    void read(Channel channel, RowReader reader) throws IOException;

    /** What is done with a row. */
    @FunctionalInterface
    interface RowReader {
        /**
         * Reads a row.
         *
         * @param values one a pixel, 0 to {@link Channel#WHITE}. Not to be kept
         */
        void read(int[] values);
    }
}
