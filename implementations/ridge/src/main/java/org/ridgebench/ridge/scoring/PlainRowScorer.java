package org.ridgebench.ridge.scoring;

/** One column at a time. */
final class PlainRowScorer implements RowScorer {
    private final int width;

    PlainRowScorer(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void score(
            double[] panel, double[] origins, int[] pixels, double[] values, int count, double[] scores, int at) {
        System.arraycopy(origins, 0, scores, at, width);
        for (int i = 0; i < count; i++) {
            double x = values[i];
            int row = pixels[i] * width;
            for (int c = 0; c < width; c++) {
                scores[at + c] = Math.fma(x, panel[row + c], scores[at + c]);
            }
        }
    }
}
