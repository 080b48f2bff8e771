package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.statistics.NormalEquations;

/**
 * XᵀX + λI = UᵀU with an upper triangular U.
 *
 * <p>Textbook order in every element: U[i, j] starts as A[i, j], loses U[k, i] · U[k, j] for k ascending, one fused
 * multiply-add each, and is divided by U[i, i]; solutions lose theirs in the same way, forward ascending and backward
 * descending. Blocks change when an element's turn comes, never its own order. Cost: d³/3 flops.
 *
 * <p>Source of the blocking: Golub and Van Loan, Matrix Computations (2013), 4.2, in left-looking form: rows are
 * finished block by block, in panels of columns.
 */
final class Cholesky {
    /** Rows of a block: their part of -Uᵀ, 64 × d, stays in the second-level cache while panels stream past. */
    private static final int BLOCK_ROWS = 64;
    /** So many rows of a panel stay in the first-level cache. */
    private static final int CHUNK_ROWS = 256;

    private static final int GROUP = PanelKernel.GROUP;

    private final PanelKernel kernel;
    private final int order;
    private final int width;
    /** d, rounded up to whole panels; the rows and columns beyond d are those of the unit matrix. */
    private final int paddedOrder;
    /** U by panels of columns, each down to its last row on the diagonal. */
    private final double[][] upper;
    /** By groups of columns: -U above the group's corner, row by row. */
    private final double[][] negatives;
    /** By groups of columns: U where the group crosses the diagonal. */
    private final double[][] corners;

    /**
     * Factorises.
     *
     * @throws NotPositiveDefiniteException if λ is too small for the rank of X
     */
    Cholesky(PanelKernel kernel, NormalEquations equations, double lambda) {
        this.kernel = kernel;
        this.order = equations.features();
        this.width = kernel.width();
        this.paddedOrder = (order + width - 1) / width * width;
        this.upper = new double[paddedOrder / width][];
        this.negatives = new double[paddedOrder / GROUP][];
        this.corners = new double[paddedOrder / GROUP][GROUP * GROUP];
        for (int panel = 0; panel < upper.length; panel++) {
            upper[panel] = copy(equations.gram(), lambda, panel);
        }
        if (!factorise()) {
            throw new NotPositiveDefiniteException(lambda, equations.rows());
        }
    }

    private double[] copy(double[] gram, double lambda, int panel) {
        int first = panel * width;
        int last = first + width;
        double[] values = new double[last * width];
        for (int i = 0; i < last; i++) {
            int from = Math.max(i, first);
            if (i < order && from < Math.min(last, order)) {
                System.arraycopy(
                        gram,
                        Triangle.row(order, i) + from,
                        values,
                        i * width + from - first,
                        Math.min(last, order) - from);
            }
            if (i >= first) {
                int diagonal = i * width + i - first;
                values[diagonal] = i < order ? values[diagonal] + lambda : 1;
            }
        }
        return values;
    }

    private boolean factorise() {
        int blockRows = Math.max(BLOCK_ROWS, width);
        for (int first = 0; first < paddedOrder; first += blockRows) {
            int last = Math.min(first + blockRows, paddedOrder);
            for (int panel = first / width; panel < last / width; panel++) {
                forward(upper[panel], first, panel * width);
                if (!crossDiagonal(panel)) {
                    return false;
                }
            }
            for (int panel = last / width; panel < upper.length; panel++) {
                forward(upper[panel], first, last);
            }
        }
        return true;
    }

    /** Finishes rows {@code first} to {@code last} of a panel that lies above the corners of these rows. */
    private void forward(double[] panel, int first, int last) {
        for (int chunk = 0; chunk < last; chunk += CHUNK_ROWS) {
            int chunkEnd = chunk + CHUNK_ROWS;
            // The row at which a chunk begins was finished with the chunk before.
            int unfinished = chunk == 0 ? 0 : chunk + GROUP;
            for (int row = Math.max(first, unfinished); row < last; row += GROUP) {
                int group = row / GROUP;
                kernel.forward(negatives[group], chunk, Math.min(chunkEnd, row), panel, row);
                if (row <= chunkEnd) {
                    kernel.forwardCorner(corners[group], panel, row);
                }
            }
        }
    }

    /** Finishes those rows of a panel in which it crosses the diagonal. */
    private boolean crossDiagonal(int panel) {
        double[] values = upper[panel];
        for (int column = 0; column < width; column += GROUP) {
            int row = panel * width + column;
            int group = row / GROUP;
            negatives[group] = negate(values, row, column);
            kernel.forward(negatives[group], 0, row, values, row);
            double[] corner = corners[group];
            if (!factoriseCorner(corner, values, row * width + column)) {
                return false;
            }
            // Also spoils what lies left of the corner, below the diagonal: nobody reads that.
            kernel.forwardCorner(corner, values, row);
            for (int r = 0; r < GROUP; r++) {
                System.arraycopy(corner, r * GROUP, values, (row + r) * width + column, GROUP);
            }
        }
        return true;
    }

    private double[] negate(double[] values, int rows, int column) {
        double[] negated = new double[rows * GROUP];
        for (int k = 0; k < rows; k++) {
            for (int r = 0; r < GROUP; r++) {
                negated[k * GROUP + r] = -values[k * width + column + r];
            }
        }
        return negated;
    }

    private boolean factoriseCorner(double[] corner, double[] values, int start) {
        for (int r = 0; r < GROUP; r++) {
            for (int c = r; c < GROUP; c++) {
                double sum = values[start + r * width + c];
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

    /**
     * Solves (XᵀX + λI) W = B.
     *
     * @param b B, d × columns, row-major. Not modified
     * @return W, d × columns, row-major; the caller's own
     */
    double[] solve(double[] b, int columns) {
        double[] solution = new double[order * columns];
        double[] panel = new double[paddedOrder * width];
        for (int first = 0; first < columns; first += width) {
            int length = Math.min(width, columns - first);
            for (int i = 0; i < order; i++) {
                System.arraycopy(b, i * columns + first, panel, i * width, length);
            }
            forward(panel, 0, paddedOrder);
            backward(panel);
            for (int i = 0; i < order; i++) {
                System.arraycopy(panel, i * width, solution, i * columns + first, length);
            }
        }
        return solution;
    }

    private void backward(double[] panel) {
        for (int row = paddedOrder - GROUP; row >= 0; row -= GROUP) {
            int after = row + GROUP;
            for (int p = upper.length - 1; p * width + width > after; p--) {
                kernel.backward(upper[p], p * width, Math.max(0, after - p * width), panel, row);
            }
            kernel.backwardCorner(corners[row / GROUP], panel, row);
        }
    }
}
