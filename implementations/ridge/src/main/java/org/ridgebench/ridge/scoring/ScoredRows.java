package org.ridgebench.ridge.scoring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.ridgebench.ridge.images.Images;

/** One worker's part of a validation. */
final class ScoredRows {
    /** So many rows meet a panel of weights before the next panel takes its place in the cache. */
    private static final int BLOCK_ROWS = 32;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final RowScorer scorer = RowScorer.preferred();
    private final Classifiers classifiers;
    private final int[] correct;
    private final int[][] pixels;
    private final double[][] values;
    private final int[] counts = new int[BLOCK_ROWS];
    private final double[][] scores;

    ScoredRows(Classifiers classifiers) {
        this.classifiers = classifiers;
        this.correct = new int[classifiers.count()];
        this.pixels = new int[BLOCK_ROWS][classifiers.features() + 1];
        this.values = new double[BLOCK_ROWS][classifiers.features() + 1];
        this.scores = new double[BLOCK_ROWS][classifiers.panels() * scorer.width()];
    }

    /** For each λ the rows that it classified rightly so far. */
    int[] correct() {
        return correct;
    }

    void count(Images images, int from, int to) {
        for (int first = from; first < to; first += BLOCK_ROWS) {
            int rows = Math.min(BLOCK_ROWS, to - first);
            for (int row = 0; row < rows; row++) {
                counts[row] = findPixels(images, first + row, pixels[row], values[row]);
            }
            score(rows);
            for (int row = 0; row < rows; row++) {
                judge(scores[row], images.label(first + row));
            }
        }
    }

    private static int findPixels(Images images, int row, int[] found, double[] values) {
        byte[] bytes = images.pixels();
        int start = row * images.features();
        int end = start + images.features();
        int count = 0;
        int at = start;
        while (at < end) {
            if (at + Long.BYTES <= end && (long) EIGHT_BYTES.get(bytes, at) == 0) {
                at += Long.BYTES;
                continue;
            }
            for (int last = Math.min(at + Long.BYTES, end); at < last; at++) {
                int value = bytes[at] & 0xFF;
                found[count] = at - start;
                values[count] = value;
                count += value == 0 ? 0 : 1;
            }
        }
        return count;
    }

    private void score(int rows) {
        for (int panel = 0; panel < classifiers.panels(); panel++) {
            for (int row = 0; row < rows; row++) {
                scorer.score(
                        classifiers.panel(panel),
                        classifiers.origins(panel),
                        pixels[row],
                        values[row],
                        counts[row],
                        scores[row],
                        panel * scorer.width());
            }
        }
    }

    private void judge(double[] rowScores, int label) {
        int classes = classifiers.classes();
        for (int i = 0; i < correct.length; i++) {
            int best = i * classes;
            for (int c = best + 1; c < (i + 1) * classes; c++) {
                if (rowScores[c] > rowScores[best]) {
                    best = c;
                }
            }
            correct[i] += best - i * classes == label ? 1 : 0;
        }
    }
}
