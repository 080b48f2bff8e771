package org.ridgebench.ridge.scoring;

import java.util.List;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.workers.Workers;

/** Counts how many images each of many classifiers gets right, in one pass over them unless there are very many weights. */
public final class Validation {
    private static final int TASK_ROWS = 256;
    /** Of weights that are scored in one pass. */
    private static final long MOST_BYTES = 1L << 28;

    private final Workers workers;
    private final long mostBytes;

    public Validation(Workers workers) {
        this(workers, MOST_BYTES);
    }

    Validation(Workers workers, long mostBytes) {
        this.workers = workers;
        this.mostBytes = mostBytes;
    }

    /**
     * Counts right answers: the class with the highest score ⟨x - μ, w_c⟩, the lowest class among equals.
     *
     * @param from the first row
     * @param to after the last row
     * @param mean μ of the training rows, d
     * @param weights for each λ its W, d × k, row-major
     * @return for each λ the rows that it classifies rightly
     */
    public int[] correct(ImageSource images, int from, int to, double[] mean, List<double[]> weights) {
        int[] correct = new int[weights.size()];
        long bytes = (long) Double.BYTES * images.features() * images.classes();
        int atOnce = (int) Math.max(1, Math.min(weights.size(), mostBytes / bytes));
        for (int first = 0; first < weights.size(); first += atOnce) {
            List<double[]> some = weights.subList(first, Math.min(first + atOnce, weights.size()));
            System.arraycopy(correctAtOnce(images, from, to, mean, some), 0, correct, first, some.size());
        }
        return correct;
    }

    private int[] correctAtOnce(ImageSource images, int from, int to, double[] mean, List<double[]> weights) {
        Classifiers classifiers = new Classifiers(
                weights, mean, images.classes(), RowScorer.preferred().width());
        int tasks = (to - from + TASK_ROWS - 1) / TASK_ROWS;
        List<ScoredRows> shares = workers.fold(tasks, () -> new ScoredRows(classifiers), (share, task) -> {
            int first = from + task * TASK_ROWS;
            images.forEachBlock(first, Math.min(first + TASK_ROWS, to), share::count);
        });
        int[] correct = new int[weights.size()];
        for (ScoredRows share : shares) {
            for (int i = 0; i < correct.length; i++) {
                correct[i] += share.correct()[i];
            }
        }
        return correct;
    }

    /**
     * Right answers as shares of all.
     *
     * @param rows how many were scored; with none, all accuracies are 0
     */
    public static double[] accuracies(int[] correct, int rows) {
        double[] accuracies = new double[correct.length];
        for (int i = 0; i < correct.length; i++) {
            accuracies[i] = rows == 0 ? 0 : (double) correct[i] / rows;
        }
        return accuracies;
    }
}
