package org.ridgebench.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;

/** As many training rows as pixels, some of which never change: 3,000 hands of 2,400 pixels, in small. */
class SingularTrainingTest {
    private static final int PIXELS = 24;
    private static final int SAMPLES = 30;

    @TempDir
    private Path folder;

    @Test
    void lambdaAloneKeepsTheMatrixDefinite() throws IOException {
        Images images = Specimens.random(SAMPLES, PIXELS, 3, 0.5, 1);
        for (int row = 0; row < SAMPLES; row++) {
            images.pixels()[row * PIXELS] = 9;
        }
        Specimens.writeTraining(folder, images);

        Images read = new ImageFolder(folder).training(SAMPLES);
        try (Workers workers = Workers.caller()) {
            NormalEquations equations = NormalEquations.of(
                    new StatisticsPass(Kernels.named("exact"), workers).over(read, 0, read.trainingRows()));
            assertThat(read.trainingRows()).isEqualTo(PIXELS);
            assertThat(equations.gram()[Triangle.row(PIXELS, 0)])
                    .as("a pixel that never changes")
                    .isZero();
        }
        Problem problem =
                new Problem(new Dataset("singular", folder), SAMPLES, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        Phases phases = new Phases(0, System::nanoTime);
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(problem, Workers.caller(), phases)) {
            Fit fit = training.fit(phases);
            assertThat(Arrays.stream(fit.weights()).allMatch(Double::isFinite)).isTrue();
            assertThat(Arrays.stream(fit.accuracies()).boxed().toList())
                    .hasSize(10)
                    .allMatch(accuracy -> accuracy >= 0 && accuracy <= 1);
        }
    }
}
