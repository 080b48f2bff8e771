package org.ridgebench.ridge.kernels;

import dev.ludovic.netlib.blas.BLAS;

/** BLAS {@code dsyrk}: the system's own where there is one, else netlib's Vector API or plain Java version. */
final class BlasKernel implements Kernel {
    private static final int BLOCK_ROWS = 256;

    @Override
    public String name() {
        return "blas";
    }

    @Override
    public String variant() {
        return "netlib " + BLAS.getInstance().getClass().getSimpleName();
    }

    @Override
    public Gram gram(int features) {
        return new DoubleGram(features, BLOCK_ROWS, BlasKernel::multiply);
    }

    private static void multiply(double[] gram, double[] block, int rows, int features) {
        // BLAS counts columns first: X row-major is its Xᵀ, and its lower triangle is our upper one.
        BLAS.getInstance().dsyrk("L", "N", features, rows, 1, block, features, 1, gram, features);
    }
}
