package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.statistics.NormalEquations;

/**
 * XᵀX + λI = UᵀU with an upper triangular U, in steps that threads and ranks can share.
 *
 * <p>Textbook order in every element: U[i, j] starts as A[i, j], loses U[k, i] · U[k, j] for k ascending, one fused
 * multiply-add each, and is divided by U[i, i]; solutions lose theirs in the same way, forward ascending and backward
 * descending. Blocks change when an element's turn comes and who takes it, never its own order. Cost: d³/3 flops.
 *
 * <p>Source of the blocking: Golub and Van Loan, Matrix Computations (2013), 4.2, in left-looking form: rows are
 * finished block by block. First {@link #factoriseDiagonal}, once the blocks above have finished their rows in the
 * block's own columns; then {@link #finish} in the columns of all later blocks, in any order.
 */
final class Cholesky {
    private static final double[] RELEASED = {};

    private final NormalEquations equations;
    private final double lambda;
    private final int order;
    private final int width;
    private final int blockRows;
    /** d, rounded up to whole panels; the rows and columns beyond d are those of the unit matrix. */
    private final int paddedOrder;
    /** By panels of columns, down to the panel's last row on the diagonal: A, on its way to U. */
    private final double[][] unfinished;

    private final Factor factor;

    /**
     * Nothing is factorised yet.
     *
     * @param blockRows rows of a block, rounded up to whole panels
     */
    Cholesky(PanelKernel kernel, NormalEquations equations, double lambda, int blockRows) {
        this.equations = equations;
        this.lambda = lambda;
        this.order = equations.features();
        this.width = kernel.width();
        this.blockRows = roundUp(blockRows, width);
        this.paddedOrder = roundUp(order, width);
        this.unfinished = new double[paddedOrder / width][];
        this.factor = new Factor(kernel, paddedOrder);
    }

    private static int roundUp(int value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }

    int blocks() {
        return (paddedOrder + blockRows - 1) / blockRows;
    }

    private int firstRow(int block) {
        return Math.min(block * blockRows, paddedOrder);
    }

    Factor factor() {
        return factor;
    }

    /**
     * Finishes a block's rows in its own columns.
     *
     * @throws NotPositiveDefiniteException if λ is too small for the rank of X
     */
    void factoriseDiagonal(int block) {
        for (int panel = firstRow(block) / width; panel < firstRow(block + 1) / width; panel++) {
            if (block == 0) {
                unfinished[panel] = copy(panel);
            }
            factor.forward(unfinished, panel, panel + 1, firstRow(block), panel * width);
            for (int column = 0; column < width; column += PanelKernel.GROUP) {
                if (!factor.factoriseGroup(panel * width + column, unfinished[panel], column)) {
                    throw notPositiveDefinite();
                }
            }
            unfinished[panel] = RELEASED;
        }
    }

    NotPositiveDefiniteException notPositiveDefinite() {
        return new NotPositiveDefiniteException(lambda, equations.rows());
    }

    /**
     * Finishes a block's rows in the columns of a later block.
     *
     * @param block of rows, its diagonal factorised
     * @param columns the later block
     */
    void finish(int block, int columns) {
        int from = firstRow(columns) / width;
        int to = firstRow(columns + 1) / width;
        for (int panel = from; block == 0 && panel < to; panel++) {
            unfinished[panel] = copy(panel);
        }
        factor.forward(unfinished, from, to, firstRow(block), firstRow(block + 1));
    }

    /** Finishes a block's rows in a panel of right-hand sides. */
    void finish(int block, double[] rightSides) {
        factor.forward(new double[][] {rightSides}, 0, 1, firstRow(block), firstRow(block + 1));
    }

    private double[] copy(int panel) {
        int first = panel * width;
        int last = first + width;
        double[] values = new double[last * width];
        for (int i = 0; i < last; i++) {
            int from = Math.max(i, first);
            if (i < order && from < Math.min(last, order)) {
                System.arraycopy(
                        equations.gram(),
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

    /** How many values a {@link #diagonal} has. */
    int diagonalSize(int block) {
        return Factor.columnsSize(firstRow(block), firstRow(block + 1));
    }

    /** What {@link #factoriseDiagonal} found. */
    double[] diagonal(int block) {
        return factor.columns(firstRow(block), firstRow(block + 1));
    }

    /** Takes the place of {@link #factoriseDiagonal}, which somebody else did. */
    void takeDiagonal(int block, double[] diagonal) {
        factor.take(firstRow(block), firstRow(block + 1), diagonal);
    }
}
