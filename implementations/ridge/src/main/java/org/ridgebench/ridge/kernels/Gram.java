package org.ridgebench.ridge.kernels;

/**
 * A Gram matrix Σ x xᵀ in the making, or a part of one, by one thread. Not thread-safe, but several threads may {@link #drain} different
 * bands at once.
 */
public interface Gram {
    /**
     * Adds rows.
     *
     * @param pixels unsigned bytes, row-major, d to a row
     * @param from the first row
     * @param to after the last row
     */
    void add(byte[] pixels, int from, int to);

    /** Into how many bands the matrix, or this part of it, falls when it is drained. */
    int bands();

    /**
     * Adds one band of the matrix to {@code sum}. Every element belongs to one band of one part, so all
     * bands once add the whole.
     *
     * @param sum the packed upper triangle, see {@link Triangle}. Modified
     */
    void drain(int band, long[] sum);
}
