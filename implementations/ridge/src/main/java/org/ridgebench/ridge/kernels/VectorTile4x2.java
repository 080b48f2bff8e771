package org.ridgebench.ridge.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * 4 columns × 2 vectors: 8 sums, which cover the latency of two fused multiply-adds a cycle, in 16 registers.
 *
 * <p>More sums would fit by count, but HotSpot then spills some of them in the loop, at less than half the speed.
 */
final class VectorTile4x2 implements VectorTile {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    private final float[] sums = new float[COLUMNS_OF_A * columnsOfB()];

    @Override
    public int columnsOfB() {
        return 2 * LANES;
    }

    @Override
    public void multiply(float[] a, int[] rows, int from, int to, float[] b, int[] tile) {
        FloatVector origin = FloatVector.broadcast(FLOATS, ORIGIN);
        FloatVector sum00 = origin;
        FloatVector sum01 = origin;
        FloatVector sum10 = origin;
        FloatVector sum11 = origin;
        FloatVector sum20 = origin;
        FloatVector sum21 = origin;
        FloatVector sum30 = origin;
        FloatVector sum31 = origin;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, row);
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, row + LANES);
            FloatVector a0 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k]);
            sum00 = a0.fma(b0, sum00);
            sum01 = a0.fma(b1, sum01);
            FloatVector a1 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 1]);
            sum10 = a1.fma(b0, sum10);
            sum11 = a1.fma(b1, sum11);
            FloatVector a2 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 2]);
            sum20 = a2.fma(b0, sum20);
            sum21 = a2.fma(b1, sum21);
            FloatVector a3 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 3]);
            sum30 = a3.fma(b0, sum30);
            sum31 = a3.fma(b1, sum31);
        }
        sum00.intoArray(sums, 0);
        sum01.intoArray(sums, LANES);
        sum10.intoArray(sums, 2 * LANES);
        sum11.intoArray(sums, 3 * LANES);
        sum20.intoArray(sums, 4 * LANES);
        sum21.intoArray(sums, 5 * LANES);
        sum30.intoArray(sums, 6 * LANES);
        sum31.intoArray(sums, 7 * LANES);
        TileSums.add(sums, tile);
    }
}
