package org.ridgebench.ridge.kernels;

/** What a first version does: three plain loops over all of the matrix. The report's serial baseline. */
final class NaiveKernel implements Kernel {
    private static final int BLOCK_ROWS = 100;

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public String variant() {
        return "plain-java";
    }

    @Override
    public Gram gram(int features) {
        return new DoubleGram(features, BLOCK_ROWS, NaiveKernel::multiply);
    }

    private static void multiply(double[] gram, double[] block, int rows, int features) {
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < features; i++) {
                double x = block[row * features + i];
                for (int j = 0; j < features; j++) {
                    gram[i * features + j] += x * block[row * features + j];
                }
            }
        }
    }
}
