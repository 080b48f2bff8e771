package org.ridgebench.ridge.solvers;

/** Products of plain matrices, every element one chain of fused multiply-adds in ascending order. */
final class Products {
    private Products() {}

    /**
     * A·B.
     *
     * @param a rows × inner, row-major
     * @param b inner × columns, row-major
     * @return rows × columns, row-major
     */
    static double[] times(double[] a, int inner, double[] b, int columns) {
        int rows = a.length / inner;
        double[] product = new double[rows * columns];
        double[] sums = new double[columns];
        for (int i = 0; i < rows; i++) {
            java.util.Arrays.fill(sums, 0);
            for (int j = 0; j < inner; j++) {
                double x = a[i * inner + j];
                for (int c = 0; c < columns; c++) {
                    sums[c] = Math.fma(x, b[j * columns + c], sums[c]);
                }
            }
            System.arraycopy(sums, 0, product, i * columns, columns);
        }
        return product;
    }

    /** Aᵀ of a square matrix. */
    static double[] transposed(double[] a, int order) {
        double[] transposed = new double[a.length];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                transposed[j * order + i] = a[i * order + j];
            }
        }
        return transposed;
    }
}
