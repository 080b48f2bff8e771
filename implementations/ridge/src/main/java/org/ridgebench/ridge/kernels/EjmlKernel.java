package org.ridgebench.ridge.kernels;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** EJML's dense multiplication, which forms all of the matrix. */
final class EjmlKernel implements Kernel {
    private static final int BLOCK_ROWS = 256;

    @Override
    public String name() {
        return "ejml";
    }

    @Override
    public String variant() {
        return "ejml multAddTransA";
    }

    @Override
    public Gram gram(int features) {
        return new DoubleGram(features, BLOCK_ROWS, EjmlKernel::multiply);
    }

    private static void multiply(double[] gram, double[] block, int rows, int features) {
        DMatrixRMaj x = DMatrixRMaj.wrap(rows, features, block);
        CommonOps_DDRM.multAddTransA(x, x, DMatrixRMaj.wrap(features, features, gram));
    }
}
