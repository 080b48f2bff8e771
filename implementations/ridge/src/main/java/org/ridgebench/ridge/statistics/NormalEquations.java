package org.ridgebench.ridge.statistics;

import static java.util.Objects.requireNonNull;

import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.workers.Workers;

/**
 * The normal equations (XᵀX + λI) W = XᵀY of mean-centred X, λ still open.
 *
 * <p>Every element is an exact integer, rounded to double once and divided by n once: the same bits everywhere.
 *
 * @param features d
 * @param classes k
 * @param rows n
 * @param gram XᵀX, the upper triangle packed row by row, see {@link Triangle}. Never written to
 * @param targets XᵀY with Y = +1 in a row's class and -1 elsewhere, d × k, row-major. Never written to
 */
@SuppressWarnings("ArrayRecordComponent") // Shared by all solves, compared value by value.
public record NormalEquations(int features, int classes, long rows, double[] gram, double[] targets) {
    private static final int TASK_ROWS = 64;

    public NormalEquations {
        requireNonNull(gram, "gram");
        if (gram.length != Triangle.size(features) || targets.length != features * classes) {
            throw new IllegalArgumentException("for " + features + " features and " + classes + " classes: "
                    + Triangle.size(features) + " and " + features * classes + " values expected, got " + gram.length
                    + " and " + targets.length);
        }
    }

    /** Centres statistics: (n·G - s sᵀ)/n, and 2·(n·C_c - n_c·s)/n as column c. */
    public static NormalEquations of(Statistics statistics) {
        return of(statistics, Workers.caller());
    }

    /** {@link #of(Statistics)} by all workers, some rows each. */
    public static NormalEquations of(Statistics statistics, Workers workers) {
        int d = statistics.features();
        int k = statistics.classes();
        long n = statistics.rows();
        long[] sums = statistics.pixelSums();
        double[] gram = new double[Triangle.size(d)];
        double[] targets = new double[d * k];
        workers.forEach((d + TASK_ROWS - 1) / TASK_ROWS, task -> {
            for (int i = task * TASK_ROWS; i < Math.min(d, (task + 1) * TASK_ROWS); i++) {
                int row = Triangle.row(d, i);
                for (int j = i; j < d; j++) {
                    gram[row + j] = Determinant.of(n, statistics.gram()[row + j], sums[i], sums[j]) / n;
                }
                for (int c = 0; c < k; c++) {
                    long classSum = statistics.classSums()[c * d + i];
                    targets[i * k + c] =
                            2 * Determinant.of(n, classSum, statistics.classCounts()[c], sums[i]) / n;
                }
            }
        });
        return new NormalEquations(d, k, n, gram, targets);
    }

    /** XᵀX + λI as a full matrix, d × d, row-major; the caller's own. */
    public double[] regularised(double lambda) {
        double[] full = new double[features * features];
        for (int i = 0; i < features; i++) {
            int row = Triangle.row(features, i);
            full[i * features + i] = gram[row + i] + lambda;
            for (int j = i + 1; j < features; j++) {
                full[i * features + j] = gram[row + j];
                full[j * features + i] = gram[row + j];
            }
        }
        return full;
    }
}
