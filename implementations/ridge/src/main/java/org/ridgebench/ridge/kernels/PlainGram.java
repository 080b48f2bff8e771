package org.ridgebench.ridge.kernels;

import java.util.Arrays;

/**
 * The exact Gram matrix without the Vector API, in loops that HotSpot turns into vector instructions by itself.
 *
 * <p>Goes through the columns of a block of rows; a column's zeros cost nothing. Per column, at most
 * {@value #BLOCK_ROWS} multiples of rows are summed in float32, exactly: 256 · 65,025 &lt; 2²⁴.
 */
final class PlainGram implements Gram {
    private static final int BLOCK_ROWS = 256;
    private static final int ROWS_AT_ONCE = 4;

    private final int features;
    /** The block as floats, and a row of zeros after it. */
    private final float[] block;
    /** The rows in which a column is not zero, as indices into the block. */
    private final int[] active;

    private final float[] sum;
    private final int firstRow;
    private final int lastRow;
    /** Rows of the packed triangle, from the first. */
    private final long[] gram;

    /** All of a matrix. */
    PlainGram(int features) {
        this(features, 0, 1);
    }

    /**
     * Some rows of the triangle.
     *
     * @param part which of them
     * @param parts of about as many elements each
     */
    PlainGram(int features, int part, int parts) {
        this.features = features;
        this.block = new float[(BLOCK_ROWS + 1) * features];
        this.active = new int[BLOCK_ROWS + ROWS_AT_ONCE];
        this.sum = new float[features];
        // The last rows are the short ones.
        this.firstRow = features - Parts.start(features, parts - part, parts);
        this.lastRow = features - Parts.start(features, parts - part - 1, parts);
        this.gram = new long[Triangle.size(features - firstRow) - Triangle.size(features - lastRow)];
    }

    @Override
    public void add(byte[] pixels, int from, int to) {
        for (int first = from; first < to; first += BLOCK_ROWS) {
            int rows = Math.min(BLOCK_ROWS, to - first);
            int source = first * features;
            for (int i = 0; i < rows * features; i++) {
                block[i] = pixels[source + i] & 0xFF;
            }
            for (int column = firstRow; column < lastRow; column++) {
                addColumn(column, findActive(column, rows));
            }
        }
    }

    private int findActive(int column, int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            active[count] = row * features;
            count += block[row * features + column] == 0 ? 0 : 1;
        }
        Arrays.fill(active, count, count + ROWS_AT_ONCE, BLOCK_ROWS * features);
        return count;
    }

    private void addColumn(int column, int count) {
        if (count == 0) {
            return;
        }
        Arrays.fill(sum, column, features, 0);
        for (int k = 0; k < count; k += ROWS_AT_ONCE) {
            addRows(block, sum, active[k], active[k + 1], active[k + 2], active[k + 3], column);
        }
        int target = inGram(column);
        for (int j = column; j < features; j++) {
            gram[target + j] += (long) sum[j];
        }
    }

    /** Four rows in one pass: the sum is loaded and stored once for all of them. */
    private static void addRows(float[] block, float[] sum, int row0, int row1, int row2, int row3, int column) {
        float x0 = block[row0 + column];
        float x1 = block[row1 + column];
        float x2 = block[row2 + column];
        float x3 = block[row3 + column];
        for (int j = column; j < sum.length; j++) {
            sum[j] += x0 * block[row0 + j] + x1 * block[row1 + j] + (x2 * block[row2 + j] + x3 * block[row3 + j]);
        }
    }

    /** What to add to a column to get its index in {@link #gram}. */
    private int inGram(int row) {
        return Triangle.row(features - firstRow, row - firstRow) - firstRow;
    }

    @Override
    public int bands() {
        return lastRow - firstRow;
    }

    @Override
    public void drain(int band, long[] sum) {
        int i = firstRow + band;
        int row = Triangle.row(features, i);
        int source = inGram(i);
        for (int j = i; j < features; j++) {
            sum[row + j] += gram[source + j];
        }
    }
}
