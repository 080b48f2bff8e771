package org.ridgebench.ridge.scoring;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Eight vectors of columns at a time, which cover the latency of two fused multiply-adds a cycle. */
final class VectorRowScorer implements RowScorer {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final int WIDTH = 8 * LANES;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void score(
            double[] panel, double[] origins, int[] pixels, double[] values, int count, double[] scores, int at) {
        DoubleVector sum0 = DoubleVector.fromArray(DOUBLES, origins, 0);
        DoubleVector sum1 = DoubleVector.fromArray(DOUBLES, origins, LANES);
        DoubleVector sum2 = DoubleVector.fromArray(DOUBLES, origins, 2 * LANES);
        DoubleVector sum3 = DoubleVector.fromArray(DOUBLES, origins, 3 * LANES);
        DoubleVector sum4 = DoubleVector.fromArray(DOUBLES, origins, 4 * LANES);
        DoubleVector sum5 = DoubleVector.fromArray(DOUBLES, origins, 5 * LANES);
        DoubleVector sum6 = DoubleVector.fromArray(DOUBLES, origins, 6 * LANES);
        DoubleVector sum7 = DoubleVector.fromArray(DOUBLES, origins, 7 * LANES);
        for (int i = 0; i < count; i++) {
            DoubleVector x = DoubleVector.broadcast(DOUBLES, values[i]);
            int row = pixels[i] * WIDTH;
            sum0 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row), sum0);
            sum1 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + LANES), sum1);
            sum2 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 2 * LANES), sum2);
            sum3 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 3 * LANES), sum3);
            sum4 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 4 * LANES), sum4);
            sum5 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 5 * LANES), sum5);
            sum6 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 6 * LANES), sum6);
            sum7 = x.fma(DoubleVector.fromArray(DOUBLES, panel, row + 7 * LANES), sum7);
        }
        sum0.intoArray(scores, at);
        sum1.intoArray(scores, at + LANES);
        sum2.intoArray(scores, at + 2 * LANES);
        sum3.intoArray(scores, at + 3 * LANES);
        sum4.intoArray(scores, at + 4 * LANES);
        sum5.intoArray(scores, at + 5 * LANES);
        sum6.intoArray(scores, at + 6 * LANES);
        sum7.intoArray(scores, at + 7 * LANES);
    }
}
