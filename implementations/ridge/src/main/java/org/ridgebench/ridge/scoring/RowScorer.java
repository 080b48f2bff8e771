package org.ridgebench.ridge.scoring;

import org.ridgebench.ridge.vectors.VectorModule;

/** Scores one image by one panel of weights. */
interface RowScorer {
    /** Columns of a panel. */
    int width();

    /**
     * Adds Σ x_j · w_j to each column's origin, over pixels that are not 0, j ascending, one fused multiply-add each.
     * Pixels that are 0 would not change a score.
     *
     * @param panel d × width, row-major
     * @param origins the score of an empty image, by column
     * @param pixels indices of an image's pixels that are not 0, ascending
     * @param values of those pixels
     * @param count of those pixels
     * @param scores by column. Overwritten from {@code at} on
     */
    void score(double[] panel, double[] origins, int[] pixels, double[] values, int count, double[] scores, int at);

    /** The fastest on this machine. */
    static RowScorer preferred() {
        return VectorModule.isPresent() ? new VectorRowScorer() : new PlainRowScorer(32);
    }
}
