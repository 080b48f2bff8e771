package org.ridgebench.ridge.kernels;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The exact Gram matrix by the Vector API.
 *
 * <p>Block by block of rows: every four columns of A are packed without the rows in which all four are 0 (four fifths of
 * MNIST's pixels are), then each panel of B is packed once and, from the first-level cache, multiplied with every four
 * columns that lie above or on the diagonal. Sums of at most {@link VectorTile#MOST_ROWS} rows move on to integers of 32
 * bits, those of at most {@value #MOST_ROWS_IN_INTEGERS} rows to 64 bits.
 */
final class VectorGram implements Gram {
    /** 66,051 · 255² &lt; 2³². */
    private static final int MOST_ROWS_IN_INTEGERS = 66_051;

    /** A panel of B of so many floats stays in a first-level cache of 32 KB beside what streams past it. */
    private static final int PANEL_FLOATS = 4096;

    private final int features;
    private final VectorTile tile;
    private final int columnsOfB;
    private final int blockRows;
    /** The first panel of B, of the panels that are summed here. */
    private final int firstPanel;
    /** By panel of B from the first, then by fours of columns of A from the left: the integer sums of a tile. */
    private final int[][][] sums;
    /** By fours of columns: how many biases its sums hold. */
    private final int[] biases;

    private final float[][] packedA;
    private final int[][] activeRows;
    private final int[] activeCounts;
    private final float[] packedB;
    private int rowsInSums;
    /** What no longer fits the sums, in the same order; empty until then. */
    private long[][][] spilled = {};

    /** All of a matrix. */
    VectorGram(int features, VectorTile tile) {
        this(features, tile, 0, 1);
    }

    /**
     * Some panels of B.
     *
     * @param part which of them
     * @param parts of about as many elements each
     */
    VectorGram(int features, VectorTile tile, int part, int parts) {
        this.features = features;
        this.tile = tile;
        this.columnsOfB = tile.columnsOfB();
        this.blockRows = Math.max(VectorTile.MOST_ROWS, PANEL_FLOATS / columnsOfB);
        int panels = divideUp(features, columnsOfB);
        this.firstPanel = Parts.start(panels, part, parts);
        int lastPanel = Parts.start(panels, part + 1, parts);
        int lastColumn = lastPanel == firstPanel ? 0 : Math.min(lastPanel * columnsOfB, features);
        int fours = divideUp(lastColumn, VectorTile.COLUMNS_OF_A);
        this.biases = new int[fours];
        this.packedA = new float[fours][blockRows * VectorTile.COLUMNS_OF_A + BytePacking.SLACK];
        this.activeRows = new int[fours][blockRows + 1];
        this.activeCounts = new int[fours];
        this.packedB = new float[blockRows * columnsOfB];
        this.sums = new int[lastPanel - firstPanel][][];
        for (int panel = 0; panel < sums.length; panel++) {
            int foursToDiagonal =
                    Math.min(fours, divideUp((firstPanel + panel + 1) * columnsOfB, VectorTile.COLUMNS_OF_A));
            sums[panel] = new int[foursToDiagonal][VectorTile.COLUMNS_OF_A * columnsOfB];
        }
    }

    /** With the tile that fits this machine's registers. */
    static VectorGram of(int features, int part, int parts) {
        return new VectorGram(features, preferredTile(), part, parts);
    }

    static String variant() {
        return "vector-api " + FloatVector.SPECIES_PREFERRED.length() + " x float";
    }

    private static VectorTile preferredTile() {
        // Of all machines with a Vector API, only those with 256-bit vectors have no more than 16 registers.
        return FloatVector.SPECIES_PREFERRED.vectorBitSize() == 256 ? new VectorTile4x2() : new VectorTile4x4();
    }

    @Override
    public void add(byte[] pixels, int from, int to) {
        for (int first = from; first < to; first += blockRows) {
            int rows = Math.min(blockRows, to - first);
            if (rowsInSums + rows > MOST_ROWS_IN_INTEGERS) {
                spill();
            }
            addBlock(pixels, first * features, rows);
            rowsInSums += rows;
        }
    }

    private void addBlock(byte[] pixels, int start, int rows) {
        for (int four = 0; four < packedA.length; four++) {
            int column = four * VectorTile.COLUMNS_OF_A;
            int count = BytePacking.packActive(
                    pixels, start, features, rows, column, packedA[four], activeRows[four], columnsOfB);
            activeCounts[four] = count;
            biases[four] += divideUp(count, VectorTile.MOST_ROWS) * VectorTile.BIAS;
        }
        for (int panel = 0; panel < sums.length; panel++) {
            BytePacking.packAll(pixels, start, features, rows, (firstPanel + panel) * columnsOfB, packedB, columnsOfB);
            int[][] tiles = sums[panel];
            for (int four = 0; four < tiles.length; four++) {
                multiply(four, tiles[four]);
            }
        }
    }

    private void multiply(int four, int[] sum) {
        int count = activeCounts[four];
        for (int from = 0; from < count; from += VectorTile.MOST_ROWS) {
            int to = Math.min(from + VectorTile.MOST_ROWS, count);
            tile.multiply(packedA[four], activeRows[four], from, to, packedB, sum);
        }
    }

    private void spill() {
        if (spilled.length == 0) {
            spilled = new long[sums.length][][];
            for (int panel = 0; panel < sums.length; panel++) {
                spilled[panel] = new long[sums[panel].length][VectorTile.COLUMNS_OF_A * columnsOfB];
            }
        }
        for (int panel = 0; panel < sums.length; panel++) {
            for (int four = 0; four < sums[panel].length; four++) {
                int[] sum = sums[panel][four];
                for (int i = 0; i < sum.length; i++) {
                    spilled[panel][four][i] += Integer.toUnsignedLong(sum[i] - biases[four]);
                    sum[i] = 0;
                }
            }
        }
        Arrays.fill(biases, 0);
        rowsInSums = 0;
    }

    @Override
    public int bands() {
        return sums.length;
    }

    @Override
    public void drain(int band, long[] sum) {
        int firstColumn = (firstPanel + band) * columnsOfB;
        int columns = Math.min(columnsOfB, features - firstColumn);
        for (int four = 0; four < sums[band].length; four++) {
            int firstRow = four * VectorTile.COLUMNS_OF_A;
            int lastRow = Math.min(firstRow + VectorTile.COLUMNS_OF_A, features);
            for (int i = firstRow; i < lastRow; i++) {
                int row = Triangle.row(features, i) + firstColumn;
                int source = (i - firstRow) * columnsOfB;
                int diagonal = Math.max(0, i - firstColumn);
                for (int j = diagonal; j < columns; j++) {
                    sum[row + j] += Integer.toUnsignedLong(sums[band][four][source + j] - biases[four]);
                }
                for (int j = diagonal; j < columns && spilled.length > 0; j++) {
                    sum[row + j] += spilled[band][four][source + j];
                }
            }
        }
    }

    private static int divideUp(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
