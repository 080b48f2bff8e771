package org.ridgebench.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;

class SharedMemoryTrainingTest {
    @ParameterizedTest
    @CsvSource({"1000, 0.785, 0.7555", "60000, 0.8644, 0.8622"})
    void meetsTheKnownAccuraciesOnMnist(int samples, double validation, double test) throws IOException {
        Dataset mnist = new Dataset("mnist", Specimens.mnistFolder());
        Problem problem = new Problem(mnist, samples, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
        try (SharedMemoryTraining training =
                SharedMemoryTraining.prepare(problem, Workers.ofThreads(2), new Phases())) {
            Fit fit = training.fit(new Phases());
            Evaluation evaluation = training.evaluate(fit);
            assertThat(fit.bestAccuracy()).isCloseTo(validation, offset(5e-5));
            assertThat(evaluation.testAccuracy().orElseThrow()).isCloseTo(test, offset(5e-5));
        }
    }
}
