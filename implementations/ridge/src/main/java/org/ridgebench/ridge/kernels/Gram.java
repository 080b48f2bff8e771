package org.ridgebench.ridge.kernels;

/**
 * A Gram matrix Σ x xᵀ in the making, by one thread. Not thread-safe, but several threads may {@link #drain} different
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

    /** Into how many bands the matrix falls when it is drained. Depends on d alone. */
    int bands();

    /**
     * Adds one band of the matrix to {@code sum}. Every element belongs to one band, so all bands once add the whole.
     *
     * @param sum the packed upper triangle, see {@link Triangle}. Modified
     */
    void drain(int band, long[] sum);
}
