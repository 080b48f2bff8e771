package org.ridgebench.ridge.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;

class ValidationTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "31, 7, 3, 2", "33, 8, 10, 10", "257, 61, 6, 11", "600, 100, 10, 3"})
    void countsWhatPlainScoresGive(int rows, int features, int classes, int lambdas) {
        Images images = Specimens.random(rows, features, classes, 0.7, 1);
        Random random = new Random(2);
        double[] mean = random.doubles(features, 0, 100).toArray();
        List<double[]> weights = new ArrayList<>();
        int[] expected = new int[lambdas];
        for (int i = 0; i < lambdas; i++) {
            double[] w = random.doubles((long) features * classes, -1, 1).toArray();
            weights.add(w);
            for (int row = 0; row < rows; row++) {
                expected[i] += predict(images, row, mean, w) == images.label(row) ? 1 : 0;
            }
        }
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.ofThreads(threads)) {
                assertThat(new Validation(workers).correct(images, 0, rows, mean, weights))
                        .isEqualTo(expected);
                assertThat(new Validation(workers, 1).correct(images, 0, rows, mean, weights))
                        .as("one lambda in a pass")
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void tiesGoToTheLowestClass() {
        Images images = new Images(new byte[] {1, 1, 1}, new byte[] {0, 1, 2}, 1, 3);
        try (Workers workers = Workers.caller()) {
            int[] correct = new Validation(workers)
                    .correct(images, 0, 3, new double[1], List.of(new double[] {1, 2, 2}, new double[] {5, 5, 5}));
            assertThat(correct).containsExactly(1, 1);
            assertThat(new Validation(workers).correct(images, 1, 2, new double[1], List.of(new double[] {1, 2, 2})))
                    .containsExactly(1);
        }
    }

    @Test
    void theMeanIsSubtracted() {
        // x - mean = -1, so the negative weight wins.
        Images images = new Images(new byte[] {1}, new byte[] {1}, 1, 2);
        try (Workers workers = Workers.caller()) {
            int[] correct =
                    new Validation(workers).correct(images, 0, 1, new double[] {2}, List.of(new double[] {1, -1}));
            assertThat(correct).containsExactly(1);
        }
    }

    @Test
    void noRowsGiveNoAccuracy() {
        assertThat(Validation.accuracies(new int[] {0, 0}, 0)).containsExactly(0, 0);
        assertThat(Validation.accuracies(new int[] {1, 4}, 4)).containsExactly(0.25, 1);
    }

    @Test
    void vectorsAndPlainJavaGiveTheSameBits() {
        int width = new VectorRowScorer().width();
        Random random = new Random(1);
        double[] panel = random.doubles(40L * width).toArray();
        double[] origins = random.doubles(width).toArray();
        int[] pixels = {0, 3, 4, 17, 39};
        double[] values = {255, 1, 7, 80, 3};
        double[] vector = new double[width + 1];
        double[] plain = new double[width + 1];
        new VectorRowScorer().score(panel, origins, pixels, values, 5, vector, 1);
        new PlainRowScorer(width).score(panel, origins, pixels, values, 5, plain, 1);
        assertThat(vector).isEqualTo(plain);
    }

    private static int predict(Images images, int row, double[] mean, double[] weights) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < images.classes(); c++) {
            double score = 0;
            for (int j = 0; j < mean.length; j++) {
                int x = images.pixels()[row * mean.length + j] & 0xFF;
                score += (x - mean[j]) * weights[j * images.classes() + c];
            }
            if (score > highest) {
                highest = score;
                best = c;
            }
        }
        return best;
    }
}
