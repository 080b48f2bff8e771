package org.ridgebench.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** The contract of implementations, for the one that has a single solver. */
@Timeout(300)
class SparkInnerTest {
    @TempDir
    Path folder;

    @Test
    void hasTheBitsOfOneThreadThatInverts() throws IOException {
        assertBitsOfOneThread(Specimens.random(643, 37, 4, 0.6, 1), 3);
        assertBitsOfOneThread(Specimens.random(20, 3, 1, 0, 1), 2);
        assertBitsOfOneThread(Specimens.random(4, 30, 2, 0, 1), 5);
    }

    private void assertBitsOfOneThread(Images images, int cores) throws IOException {
        Specimens.writeTraining(folder, images);
        Problem problem = problem(images.rows(), "inverse");
        Fit expected;
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(problem, Workers.caller(), new Phases())) {
            expected = training.fit(new Phases());
        }
        try (InThisProcess inner = new InThisProcess.Inner()) {
            Phases phases = new Phases();
            inner.prepare(new Trial("spark-inner", problem, new Executors(1, cores, 512)), phases);
            Fit fit = inner.fit(phases);
            assertThat(fit.weightsSha256()).isEqualTo(expected.weightsSha256());
            assertThat(fit.accuracies()).containsExactly(expected.accuracies());
            assertThat(fit.best()).isEqualTo(expected.best());
            assertThat(inner.fit(phases).weightsSha256()).isEqualTo(expected.weightsSha256());
            assertThat(inner.evaluate(fit).statisticsSha256()).hasSize(64);
            assertThat(phases.intervals())
                    .extracting(interval -> interval.phase().word())
                    .contains("load", "distribute", "gram", "broadcast", "solve", "validate", "reduce");
        }
    }

    @Test
    void refusesAnotherSolver() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(30, 5, 3, 0.5, 1));
        Trial trial = new Trial("spark-inner", problem(30, "cholesky"), new Executors(1, 1, 512));
        try (InThisProcess inner = new InThisProcess.Inner()) {
            assertThatThrownBy(() -> inner.prepare(trial, new Phases()))
                    .isInstanceOf(TrialRefusedException.class)
                    .hasMessage("solver: spark-inner has 'inverse' alone, got 'cholesky'. Write solver: inverse.");
        }
    }

    private Problem problem(int samples, String solver) {
        return new Problem(new Dataset("specimens", folder), samples, LambdaGrid.DEFAULT, "exact", solver, 1);
    }
}
