package org.ridgebench.ridge.statistics;

/** Adds one row of unsigned bytes to a sum. */
interface RowSum {
    /**
     * Adds one row.
     *
     * @param start index of the row's first pixel
     * @param sum as long as a row. Modified
     */
    void add(byte[] pixels, int start, int[] sum);
}
