package org.ridgebench.ridge.statistics;

import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.vectors.VectorModule;

/** Sums of pixels by class, in the making, by one thread. */
final class ClassSums {
    /** 8,421,504 · 255 &lt; 2³¹. */
    private static final int MOST_ROWS_IN_INTEGERS = 8_421_504;

    private final RowSum rowSum = VectorModule.isPresent() ? new VectorRowSum() : new PlainRowSum();
    private final int features;
    private final int[][] sums;
    private final long[] counts;
    private int rowsInSums;
    /** What no longer fits the sums; empty until then. */
    private long[] spilled = {};

    ClassSums(int features, int classes) {
        this.features = features;
        this.sums = new int[classes][features];
        this.counts = new long[classes];
    }

    void add(Images images, int from, int to) {
        for (int row = from; row < to; row++) {
            if (rowsInSums == MOST_ROWS_IN_INTEGERS) {
                spill();
            }
            rowSum.add(images.pixels(), row * features, sums[images.label(row)]);
            counts[images.label(row)]++;
            rowsInSums++;
        }
    }

    /**
     * Adds everything to totals.
     *
     * @param classSums k × d, row-major. Modified
     * @param classCounts k. Modified
     */
    void drain(long[] classSums, long[] classCounts) {
        moveTo(classSums);
        for (int i = 0; i < spilled.length; i++) {
            classSums[i] += spilled[i];
        }
        for (int i = 0; i < classCounts.length; i++) {
            classCounts[i] += counts[i];
        }
    }

    private void spill() {
        if (spilled.length == 0) {
            spilled = new long[sums.length * features];
        }
        moveTo(spilled);
        rowsInSums = 0;
    }

    private void moveTo(long[] target) {
        for (int c = 0; c < sums.length; c++) {
            for (int j = 0; j < features; j++) {
                target[c * features + j] += sums[c][j];
                sums[c][j] = 0;
            }
        }
    }
}
