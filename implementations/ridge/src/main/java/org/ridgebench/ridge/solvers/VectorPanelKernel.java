package org.ridgebench.ridge.solvers;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Two vectors of columns at a time: 8 sums in registers, for the reason given at the kernels' 4 × 2 tile. */
final class VectorPanelKernel implements PanelKernel {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    /** Two vectors, or 8 columns where vectors are short. */
    private static final int WIDTH = Math.max(8, 2 * LANES);

    private static final PanelKernel PREFERRED = new VectorPanelKernel();

    private VectorPanelKernel() {}

    static PanelKernel preferred() {
        return PREFERRED;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public String variant() {
        return "vector-api " + LANES + " x double";
    }

    @Override
    public void forward(double[] negatives, int from, int to, double[] panel, int row) {
        for (int column = 0; column < WIDTH; column += 2 * LANES) {
            forward(negatives, from, to, panel, row, column);
        }
    }

    private static void forward(double[] negatives, int from, int to, double[] panel, int row, int column) {
        int at = row * WIDTH + column;
        DoubleVector sum00 = DoubleVector.fromArray(DOUBLES, panel, at);
        DoubleVector sum01 = DoubleVector.fromArray(DOUBLES, panel, at + LANES);
        DoubleVector sum10 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH);
        DoubleVector sum11 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH + LANES);
        DoubleVector sum20 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH);
        DoubleVector sum21 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH + LANES);
        DoubleVector sum30 = DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH);
        DoubleVector sum31 = DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH + LANES);
        for (int k = from; k < to; k++) {
            DoubleVector p0 = DoubleVector.fromArray(DOUBLES, panel, k * WIDTH + column);
            DoubleVector p1 = DoubleVector.fromArray(DOUBLES, panel, k * WIDTH + column + LANES);
            DoubleVector u0 = DoubleVector.broadcast(DOUBLES, negatives[GROUP * k]);
            sum00 = u0.fma(p0, sum00);
            sum01 = u0.fma(p1, sum01);
            DoubleVector u1 = DoubleVector.broadcast(DOUBLES, negatives[GROUP * k + 1]);
            sum10 = u1.fma(p0, sum10);
            sum11 = u1.fma(p1, sum11);
            DoubleVector u2 = DoubleVector.broadcast(DOUBLES, negatives[GROUP * k + 2]);
            sum20 = u2.fma(p0, sum20);
            sum21 = u2.fma(p1, sum21);
            DoubleVector u3 = DoubleVector.broadcast(DOUBLES, negatives[GROUP * k + 3]);
            sum30 = u3.fma(p0, sum30);
            sum31 = u3.fma(p1, sum31);
        }
        sum00.intoArray(panel, at);
        sum01.intoArray(panel, at + LANES);
        sum10.intoArray(panel, at + WIDTH);
        sum11.intoArray(panel, at + WIDTH + LANES);
        sum20.intoArray(panel, at + 2 * WIDTH);
        sum21.intoArray(panel, at + 2 * WIDTH + LANES);
        sum30.intoArray(panel, at + 3 * WIDTH);
        sum31.intoArray(panel, at + 3 * WIDTH + LANES);
    }

    @Override
    public void forwardCorner(double[] corner, double[] panel, int row) {
        for (int column = 0; column < WIDTH; column += LANES) {
            int at = row * WIDTH + column;
            DoubleVector p0 = DoubleVector.fromArray(DOUBLES, panel, at).div(corner[0]);
            DoubleVector p1 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH);
            DoubleVector p2 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH);
            DoubleVector p3 = DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH);
            p1 = minus(corner[1], p0, p1).div(corner[GROUP + 1]);
            p2 = minus(corner[2], p0, p2);
            p2 = minus(corner[GROUP + 2], p1, p2).div(corner[2 * GROUP + 2]);
            p3 = minus(corner[3], p0, p3);
            p3 = minus(corner[GROUP + 3], p1, p3);
            p3 = minus(corner[2 * GROUP + 3], p2, p3).div(corner[3 * GROUP + 3]);
            p0.intoArray(panel, at);
            p1.intoArray(panel, at + WIDTH);
            p2.intoArray(panel, at + 2 * WIDTH);
            p3.intoArray(panel, at + 3 * WIDTH);
        }
    }

    @Override
    public void backward(double[][] negatives, int from, int to, double[] panel, int row) {
        for (int column = 0; column < WIDTH; column += 2 * LANES) {
            backward(negatives, from, to, panel, row, column);
        }
    }

    private static void backward(double[][] negatives, int from, int to, double[] panel, int row, int column) {
        int at = row * WIDTH + column;
        DoubleVector sum00 = DoubleVector.fromArray(DOUBLES, panel, at);
        DoubleVector sum01 = DoubleVector.fromArray(DOUBLES, panel, at + LANES);
        DoubleVector sum10 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH);
        DoubleVector sum11 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH + LANES);
        DoubleVector sum20 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH);
        DoubleVector sum21 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH + LANES);
        DoubleVector sum30 = DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH);
        DoubleVector sum31 = DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH + LANES);
        for (int group = to - 1; group >= from; group--) {
            double[] negative = negatives[group];
            for (int j = GROUP - 1; j >= 0; j--) {
                int solved = (group * GROUP + j) * WIDTH + column;
                DoubleVector p0 = DoubleVector.fromArray(DOUBLES, panel, solved);
                DoubleVector p1 = DoubleVector.fromArray(DOUBLES, panel, solved + LANES);
                DoubleVector u0 = DoubleVector.broadcast(DOUBLES, negative[GROUP * row + j]);
                sum00 = u0.fma(p0, sum00);
                sum01 = u0.fma(p1, sum01);
                DoubleVector u1 = DoubleVector.broadcast(DOUBLES, negative[GROUP * (row + 1) + j]);
                sum10 = u1.fma(p0, sum10);
                sum11 = u1.fma(p1, sum11);
                DoubleVector u2 = DoubleVector.broadcast(DOUBLES, negative[GROUP * (row + 2) + j]);
                sum20 = u2.fma(p0, sum20);
                sum21 = u2.fma(p1, sum21);
                DoubleVector u3 = DoubleVector.broadcast(DOUBLES, negative[GROUP * (row + 3) + j]);
                sum30 = u3.fma(p0, sum30);
                sum31 = u3.fma(p1, sum31);
            }
        }
        sum00.intoArray(panel, at);
        sum01.intoArray(panel, at + LANES);
        sum10.intoArray(panel, at + WIDTH);
        sum11.intoArray(panel, at + WIDTH + LANES);
        sum20.intoArray(panel, at + 2 * WIDTH);
        sum21.intoArray(panel, at + 2 * WIDTH + LANES);
        sum30.intoArray(panel, at + 3 * WIDTH);
        sum31.intoArray(panel, at + 3 * WIDTH + LANES);
    }

    @Override
    public void backwardCorner(double[] corner, double[] panel, int row) {
        for (int column = 0; column < WIDTH; column += LANES) {
            int at = row * WIDTH + column;
            DoubleVector p0 = DoubleVector.fromArray(DOUBLES, panel, at);
            DoubleVector p1 = DoubleVector.fromArray(DOUBLES, panel, at + WIDTH);
            DoubleVector p2 = DoubleVector.fromArray(DOUBLES, panel, at + 2 * WIDTH);
            DoubleVector p3 =
                    DoubleVector.fromArray(DOUBLES, panel, at + 3 * WIDTH).div(corner[3 * GROUP + 3]);
            p2 = minus(corner[2 * GROUP + 3], p3, p2).div(corner[2 * GROUP + 2]);
            p1 = minus(corner[GROUP + 3], p3, p1);
            p1 = minus(corner[GROUP + 2], p2, p1).div(corner[GROUP + 1]);
            p0 = minus(corner[3], p3, p0);
            p0 = minus(corner[2], p2, p0);
            p0 = minus(corner[1], p1, p0).div(corner[0]);
            p0.intoArray(panel, at);
            p1.intoArray(panel, at + WIDTH);
            p2.intoArray(panel, at + 2 * WIDTH);
            p3.intoArray(panel, at + 3 * WIDTH);
        }
    }

    /** sum - u · p, rounded once. */
    private static DoubleVector minus(double u, DoubleVector p, DoubleVector sum) {
        return DoubleVector.broadcast(DOUBLES, -u).fma(p, sum);
    }
}
