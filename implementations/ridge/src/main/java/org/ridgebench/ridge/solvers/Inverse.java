package org.ridgebench.ridge.solvers;

import java.util.Arrays;
import org.ridgebench.ridge.statistics.NormalEquations;

/**
 * (XᵀX + λI)⁻¹, explicit.
 *
 * <p>Every row of a product depends on one row of the inverse alone, by {@link #row} and {@link #rowTimes}: rows can be
 * multiplied anywhere, in any order, with the same bits.
 */
public final class Inverse {
    private final int order;
    private final double[] rows;

    private Inverse(int order, double[] rows) {
        this.order = order;
        this.rows = rows;
    }

    /**
     * Inverts by {@link Cholesky}, with the unit matrix as the right-hand side.
     *
     * @throws NotPositiveDefiniteException if λ is too small for the rank of X
     */
    public static Inverse of(NormalEquations equations, double lambda) {
        int d = equations.features();
        double[] unit = new double[d * d];
        for (int i = 0; i < d; i++) {
            unit[i * d + i] = 1;
        }
        return new Inverse(d, new Cholesky(PanelKernel.preferred(), equations, lambda).solve(unit, d));
    }

    /** One row, d values; the caller's own. */
    public double[] row(int i) {
        return Arrays.copyOfRange(rows, i * order, (i + 1) * order);
    }

    /**
     * The product with a matrix.
     *
     * @param matrix d × columns, row-major
     * @return d × columns, row-major
     */
    public double[] times(double[] matrix, int columns) {
        return Products.times(rows, order, matrix, columns);
    }

    /**
     * One row of {@link #times}.
     *
     * @param row d values
     * @param matrix d × columns, row-major
     */
    public static double[] rowTimes(double[] row, double[] matrix, int columns) {
        return Products.times(row, row.length, matrix, columns);
    }
}
