package org.ridgebench.ridge.kernels;

/**
 * A Gram matrix in doubles. Exact nevertheless: its elements are integers, and stay below 2⁵³ up to 1.3·10¹¹ rows.
 *
 * <p>Never turns more than one block of rows into doubles.
 */
final class DoubleGram implements Gram {
    private final int features;
    private final int blockRows;
    private final DoubleProduct product;
    private final double[] block;
    private final double[] gram;

    DoubleGram(int features, int blockRows, DoubleProduct product) {
        this.features = features;
        this.blockRows = blockRows;
        this.product = product;
        this.block = new double[blockRows * features];
        this.gram = new double[features * features];
    }

    @Override
    public void add(byte[] pixels, int from, int to) {
        for (int first = from; first < to; first += blockRows) {
            int rows = Math.min(blockRows, to - first);
            int source = first * features;
            for (int i = 0; i < rows * features; i++) {
                block[i] = pixels[source + i] & 0xFF;
            }
            product.addTo(gram, block, rows, features);
        }
    }

    @Override
    public int bands() {
        return features;
    }

    @Override
    public void drain(int band, long[] sum) {
        int target = Triangle.row(features, band);
        int source = band * features;
        for (int j = band; j < features; j++) {
            sum[target + j] += (long) gram[source + j];
        }
    }
}
