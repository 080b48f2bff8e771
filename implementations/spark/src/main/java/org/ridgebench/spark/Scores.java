package org.ridgebench.spark;

import java.util.Iterator;
import java.util.List;
import org.ridgebench.ridge.images.Images;

/** Counts right answers, and adds counts of several tasks. */
final class Scores {
    private Scores() {}

    /** For each λ the rows of all blocks that it classifies rightly. */
    static int[] correct(Iterator<Block> blocks, Classifier classifier) {
        int[] correct = new int[classifier.weights().length];
        while (blocks.hasNext()) {
            Images images = blocks.next().images();
            add(correct, classifier.correct(images, 0, images.rows()));
        }
        return correct;
    }

    /** For each λ the rows that it classifies rightly, of all tasks. */
    static int[] sum(List<int[]> counts, Classifier classifier) {
        int[] sum = new int[classifier.weights().length];
        counts.forEach(each -> add(sum, each));
        return sum;
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
