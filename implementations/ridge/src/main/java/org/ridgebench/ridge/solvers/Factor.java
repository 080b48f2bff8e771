package org.ridgebench.ridge.solvers;

/**
 * U of a Cholesky factorisation, as far as it is finished, and what is done with it to panels of columns.
 *
 * <p>Rows and columns are counted up to a padded order, and all ranges begin and end with whole groups.
 */
final class Factor {
    /** So many rows of a panel stay in the first-level cache. */
    private static final int CHUNK_ROWS = 256;

    private static final int GROUP = PanelKernel.GROUP;
    private static final int CORNER = GROUP * GROUP;

    private final PanelKernel kernel;
    /** By groups of columns: -U above the group's corner, row by row. */
    private final double[][] negatives;
    /** By groups of columns: U where the group crosses the diagonal. */
    private final double[][] corners;

    Factor(PanelKernel kernel, int paddedOrder) {
        this.kernel = kernel;
        this.negatives = new double[paddedOrder / GROUP][];
        this.corners = new double[paddedOrder / GROUP][CORNER];
    }

    /**
     * Finishes rows of panels that lie above the corners of these rows. Chunk by chunk, so that a chunk of -U stays in
     * the second-level cache while panels pass, however large d is.
     *
     * @param panels of which {@code from} to {@code to} are modified
     * @param first of the rows; those before it are finished
     * @param last after the last row
     */
    void forward(double[][] panels, int from, int to, int first, int last) {
        for (int chunk = 0; chunk < last; chunk += CHUNK_ROWS) {
            int chunkEnd = chunk + CHUNK_ROWS;
            // The row at which a chunk begins was finished with the chunk before.
            int next = chunk == 0 ? 0 : chunk + GROUP;
            for (int panel = from; panel < to; panel++) {
                for (int row = Math.max(first, next); row < last; row += GROUP) {
                    int group = row / GROUP;
                    kernel.forward(negatives[group], chunk, Math.min(chunkEnd, row), panels[panel], row);
                    if (row <= chunkEnd) {
                        kernel.forwardCorner(corners[group], panels[panel], row);
                    }
                }
            }
        }
    }

    /**
     * Finishes one group's rows in the panel in which it crosses the diagonal, all rows above being finished, and keeps
     * them.
     *
     * @param column where the group begins in the panel
     * @param panel modified, below the diagonal, too
     * @return whether they could be: whether the matrix is positive definite
     */
    boolean factoriseGroup(int row, double[] panel, int column) {
        int group = row / GROUP;
        negatives[group] = negate(panel, row, column);
        kernel.forward(negatives[group], 0, row, panel, row);
        boolean definite = factoriseCorner(corners[group], panel, row * kernel.width() + column);
        kernel.forwardCorner(corners[group], panel, row);
        return definite;
    }

    private double[] negate(double[] panel, int rows, int column) {
        double[] negated = new double[rows * GROUP];
        for (int k = 0; k < rows; k++) {
            for (int r = 0; r < GROUP; r++) {
                negated[k * GROUP + r] = -panel[k * kernel.width() + column + r];
            }
        }
        return negated;
    }

    private boolean factoriseCorner(double[] corner, double[] panel, int start) {
        for (int r = 0; r < GROUP; r++) {
            for (int c = r; c < GROUP; c++) {
                double sum = panel[start + r * kernel.width() + c];
                for (int s = 0; s < r; s++) {
                    sum = Math.fma(-corner[s * GROUP + r], corner[s * GROUP + c], sum);
                }
                if (c > r) {
                    corner[r * GROUP + c] = sum / corner[r * GROUP + r];
                } else if (sum > 0) {
                    corner[r * GROUP + r] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Solves backward for rows from which those after {@code last} are subtracted already. */
    void backward(double[] panel, int first, int last) {
        for (int row = last - GROUP; row >= first; row -= GROUP) {
            int group = row / GROUP;
            kernel.backward(negatives, group + 1, last / GROUP, panel, row);
            kernel.backwardCorner(corners[group], panel, row);
        }
    }

    /**
     * Subtracts rows that are solved from rows above them.
     *
     * @param solved the first of the solved rows
     * @param solvedEnd after the last of them
     */
    void subtract(double[] panel, int solved, int solvedEnd, int first, int last) {
        for (int row = first; row < last; row += GROUP) {
            kernel.backward(negatives, solved / GROUP, solvedEnd / GROUP, panel, row);
        }
    }

    /** How many values {@link #columns} has. */
    static int columnsSize(int first, int last) {
        int size = 0;
        for (int row = first; row < last; row += GROUP) {
            size += CORNER + row * GROUP;
        }
        return size;
    }

    /** U in some finished columns, as one array. */
    double[] columns(int first, int last) {
        double[] values = new double[columnsSize(first, last)];
        int at = 0;
        for (int group = first / GROUP; group < last / GROUP; group++) {
            System.arraycopy(corners[group], 0, values, at, CORNER);
            System.arraycopy(negatives[group], 0, values, at + CORNER, negatives[group].length);
            at += CORNER + negatives[group].length;
        }
        return values;
    }

    /** Takes columns over that were finished elsewhere. */
    void take(int first, int last, double[] columns) {
        int at = 0;
        for (int group = first / GROUP; group < last / GROUP; group++) {
            double[] above = new double[group * GROUP * GROUP];
            System.arraycopy(columns, at, corners[group], 0, CORNER);
            System.arraycopy(columns, at + CORNER, above, 0, above.length);
            negatives[group] = above;
            at += CORNER + above.length;
        }
    }
}
