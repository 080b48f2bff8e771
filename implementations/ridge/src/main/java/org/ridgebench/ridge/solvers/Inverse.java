package org.ridgebench.ridge.solvers;

import java.util.Arrays;
import java.util.List;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

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
        return of(equations, new double[] {lambda}, Workers.caller(), Peers.none())
                .get(0);
    }

    /**
     * Inverts for several λs, all workers of all peers at once.
     *
     * @return for each λ its inverse; the same on every peer
     * @throws NotPositiveDefiniteException if a λ is too small for the rank of X
     */
    static List<Inverse> of(NormalEquations equations, double[] lambdas, Workers workers, Peers peers) {
        return new SharedCholesky(PanelKernel.preferred(), equations, lambdas, workers, peers)
                .invert().stream()
                        .map(rows -> new Inverse(equations.features(), rows))
                        .toList();
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

    /** {@link #times}, a task for each row. */
    double[] times(double[] matrix, int columns, Workers workers) {
        double[] product = new double[order * columns];
        workers.forEach(
                order,
                i -> System.arraycopy(
                        Products.times(row(i), order, matrix, columns), 0, product, i * columns, columns));
        return product;
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
