package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.vectors.VectorModule;

/**
 * The inner loops of {@link Cholesky}, on panels: some columns of a matrix, packed row by row.
 *
 * <p>All of them treat the columns of a panel alike and never mix them, so the width of a panel does not show in the
 * result.
 */
interface PanelKernel {
    /** Rows that are worked on together. */
    int GROUP = 4;

    /** Columns of a panel, a multiple of {@link #GROUP}. */
    int width();

    String variant();

    /**
     * Adds a product to a group of rows: P[row + r] += Σ_k negatives[k, r] · P[k], k ascending.
     *
     * @param negatives -U of the group's columns, {@code to} × GROUP
     * @param from the first k
     * @param to after the last k, at most {@code row}
     * @param panel P. Modified
     */
    void forward(double[] negatives, int from, int to, double[] panel, int row);

    /**
     * Solves within a group of rows, forward: P[row + r] = (P[row + r] - Σ_{s<r} U[s, r] · P[row + s]) / U[r, r].
     *
     * @param corner the group's own U, GROUP × GROUP, row-major
     * @param panel P. Modified
     */
    void forwardCorner(double[] corner, double[] panel, int row);

    /**
     * Adds a product to a group of rows: P[row + r] += Σ_c -U[row + r, c] · P[c], c descending.
     *
     * @param negatives by groups of columns: -U above the group's corner, row by row
     * @param from the first group of columns
     * @param to after the last group
     * @param panel P. Modified
     */
    void backward(double[][] negatives, int from, int to, double[] panel, int row);

    /**
     * Solves within a group of rows, backward: P[row + r] = (P[row + r] - Σ_{s>r} U[r, s] · P[row + s]) / U[r, r], s
     * descending.
     *
     * @param corner the group's own U, GROUP × GROUP, row-major
     * @param panel P. Modified
     */
    void backwardCorner(double[] corner, double[] panel, int row);

    /** The fastest on this machine. */
    static PanelKernel preferred() {
        return VectorModule.isPresent() ? VectorPanelKernel.preferred() : new PlainPanelKernel(8);
    }
}
