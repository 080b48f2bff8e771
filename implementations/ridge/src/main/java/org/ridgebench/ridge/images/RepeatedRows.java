package org.ridgebench.ridge.images;

import java.io.IOException;

/** Rows of IDX files that come again from the first when the last was read. */
final class RepeatedRows implements AutoCloseable {
    private final Opening opening;
    private IdxRows rows;

    RepeatedRows(Opening opening) throws IOException {
        this.opening = opening;
        this.rows = opening.open();
    }

    /** Opens the files at their first row. */
    @FunctionalInterface
    interface Opening {
        IdxRows open() throws IOException;
    }

    /** The files that are being read. */
    IdxRows files() {
        return rows;
    }

    /**
     * The next rows, at least one of them.
     *
     * @param most how many at most
     * @param classes k, more than the highest label
     */
    Images next(int most, int classes) throws IOException {
        if (rows.left() == 0) {
            rows.close();
            rows = opening.open();
        }
        return rows.next(Math.min(most, rows.left()), classes);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
