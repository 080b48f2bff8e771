package org.ridgebench.ridge.kernels;

/**
 * Scalar loops over tiles that stay in the cache: {@value #TILE_COLUMNS} columns × {@value #TILE_ROWS} rows of X, the
 * report's tiles. Only tiles of the upper triangle.
 */
final class TiledKernel implements Kernel {
    private static final int TILE_COLUMNS = 98;
    private static final int TILE_ROWS = 100;

    @Override
    public String name() {
        return "tiled";
    }

    @Override
    public String variant() {
        return "plain-java " + TILE_COLUMNS + " x " + TILE_ROWS;
    }

    @Override
    public Gram gram(int features) {
        return new DoubleGram(features, TILE_ROWS, TiledKernel::multiply);
    }

    private static void multiply(double[] gram, double[] block, int rows, int features) {
        for (int i = 0; i < features; i += TILE_COLUMNS) {
            for (int j = i; j < features; j += TILE_COLUMNS) {
                multiplyTile(gram, block, rows, features, i, j);
            }
        }
    }

    private static void multiplyTile(double[] gram, double[] block, int rows, int features, int firstI, int firstJ) {
        int lastI = Math.min(features, firstI + TILE_COLUMNS);
        int lastJ = Math.min(features, firstJ + TILE_COLUMNS);
        for (int i = firstI; i < lastI; i++) {
            for (int row = 0; row < rows; row++) {
                double x = block[row * features + i];
                for (int j = firstJ; j < lastJ; j++) {
                    gram[i * features + j] += x * block[row * features + j];
                }
            }
        }
    }
}
