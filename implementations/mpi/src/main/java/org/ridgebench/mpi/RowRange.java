package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import org.ridgebench.ridge.images.Images;

/**
 * Rows that a rank works on.
 *
 * @param images that hold them, among others perhaps
 * @param from the first row
 * @param to after the last row
 */
record RowRange(Images images, int from, int to) {
    RowRange {
        requireNonNull(images, "images");
    }

    int count() {
        return to - from;
    }
}
