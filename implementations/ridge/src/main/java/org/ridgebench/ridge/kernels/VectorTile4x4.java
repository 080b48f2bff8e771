package org.ridgebench.ridge.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** 4 columns × 4 vectors: 16 sums, for processors with 32 vector registers (AVX-512, NEON). */
final class VectorTile4x4 implements VectorTile {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    private final float[] sums = new float[COLUMNS_OF_A * columnsOfB()];

    @Override
    public int columnsOfB() {
        return 4 * LANES;
    }

    @Override
    public void multiply(float[] a, int[] rows, int from, int to, float[] b, int[] tile) {
        FloatVector origin = FloatVector.broadcast(FLOATS, ORIGIN);
        FloatVector sum00 = origin;
        FloatVector sum01 = origin;
        FloatVector sum02 = origin;
        FloatVector sum03 = origin;
        FloatVector sum10 = origin;
        FloatVector sum11 = origin;
        FloatVector sum12 = origin;
        FloatVector sum13 = origin;
        FloatVector sum20 = origin;
        FloatVector sum21 = origin;
        FloatVector sum22 = origin;
        FloatVector sum23 = origin;
        FloatVector sum30 = origin;
        FloatVector sum31 = origin;
        FloatVector sum32 = origin;
        FloatVector sum33 = origin;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, row);
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, row + LANES);
            FloatVector b2 = FloatVector.fromArray(FLOATS, b, row + 2 * LANES);
            FloatVector b3 = FloatVector.fromArray(FLOATS, b, row + 3 * LANES);
            FloatVector a0 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k]);
            sum00 = a0.fma(b0, sum00);
            sum01 = a0.fma(b1, sum01);
            sum02 = a0.fma(b2, sum02);
            sum03 = a0.fma(b3, sum03);
            FloatVector a1 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 1]);
            sum10 = a1.fma(b0, sum10);
            sum11 = a1.fma(b1, sum11);
            sum12 = a1.fma(b2, sum12);
            sum13 = a1.fma(b3, sum13);
            FloatVector a2 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 2]);
            sum20 = a2.fma(b0, sum20);
            sum21 = a2.fma(b1, sum21);
            sum22 = a2.fma(b2, sum22);
            sum23 = a2.fma(b3, sum23);
            FloatVector a3 = FloatVector.broadcast(FLOATS, a[COLUMNS_OF_A * k + 3]);
            sum30 = a3.fma(b0, sum30);
            sum31 = a3.fma(b1, sum31);
            sum32 = a3.fma(b2, sum32);
            sum33 = a3.fma(b3, sum33);
        }
        sum00.intoArray(sums, 0);
        sum01.intoArray(sums, LANES);
        sum02.intoArray(sums, 2 * LANES);
        sum03.intoArray(sums, 3 * LANES);
        sum10.intoArray(sums, 4 * LANES);
        sum11.intoArray(sums, 5 * LANES);
        sum12.intoArray(sums, 6 * LANES);
        sum13.intoArray(sums, 7 * LANES);
        sum20.intoArray(sums, 8 * LANES);
        sum21.intoArray(sums, 9 * LANES);
        sum22.intoArray(sums, 10 * LANES);
        sum23.intoArray(sums, 11 * LANES);
        sum30.intoArray(sums, 12 * LANES);
        sum31.intoArray(sums, 13 * LANES);
        sum32.intoArray(sums, 14 * LANES);
        sum33.intoArray(sums, 15 * LANES);
        TileSums.add(sums, tile);
    }
}
