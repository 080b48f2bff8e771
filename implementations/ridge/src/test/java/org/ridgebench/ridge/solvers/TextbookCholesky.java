package org.ridgebench.ridge.solvers;

/** The order of operations that {@link Cholesky} promises, written down without blocks or vectors. */
final class TextbookCholesky {
    private TextbookCholesky() {}

    /**
     * Solves A W = B.
     *
     * @param a d × d, row-major; its upper triangle is read and overwritten by U
     */
    static double[] solve(double[] a, int order, double[] b, int columns) {
        for (int i = 0; i < order; i++) {
            for (int j = i; j < order; j++) {
                double sum = a[i * order + j];
                for (int k = 0; k < i; k++) {
                    sum = Math.fma(-a[k * order + i], a[k * order + j], sum);
                }
                a[i * order + j] = i == j ? Math.sqrt(sum) : sum / a[i * order + i];
            }
        }
        double[] w = b.clone();
        for (int c = 0; c < columns; c++) {
            for (int i = 0; i < order; i++) {
                double sum = w[i * columns + c];
                for (int k = 0; k < i; k++) {
                    sum = Math.fma(-a[k * order + i], w[k * columns + c], sum);
                }
                w[i * columns + c] = sum / a[i * order + i];
            }
            for (int i = order - 1; i >= 0; i--) {
                double sum = w[i * columns + c];
                for (int j = order - 1; j > i; j--) {
                    sum = Math.fma(-a[i * order + j], w[j * columns + c], sum);
                }
                w[i * columns + c] = sum / a[i * order + i];
            }
        }
        return w;
    }
}
