package org.ridgebench.ridge.kernels;

/** Adds the product XᵀX of one block of rows to a matrix of doubles. */
interface DoubleProduct {
    /**
     * Adds XᵀX.
     *
     * @param block X, rows × d, row-major
     * @param gram d × d, row-major, of which the upper triangle must be right afterwards. Modified
     */
    void addTo(double[] gram, double[] block, int rows, int features);
}
