package org.ridgebench.ridge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** What every exact implementation promises: the answer of one thread, bit by bit, however the work is spread. */
public abstract class ImplementationContract {
    @TempDir
    private Path folder;

    /** The word that names the implementation. */
    protected abstract String name();

    /** The ways of spreading the work that are worth trying on two cores. */
    protected abstract List<Parallelism> parallelisms();

    @Test
    void isFoundByItsName() {
        assertThat(implementation().name()).isEqualTo(name());
    }

    @Test
    void agreesWithTheClosedForm() throws IOException {
        // Two training rows, x = 0 and x = 4; centred -2 and 2; targets -1 and +1 of class 1; one validation row.
        Images images = new Images(new byte[] {0, 4, 4}, new byte[] {0, 1, 1}, 1, 2);
        Specimens.writeTraining(folder, images);
        for (Parallelism parallelism : parallelisms()) {
            Fit fit = fit(problem(3, new LambdaGrid(2, 2, 1), "exact", "cholesky"), parallelism);
            // W = (8 + 2)⁻¹ · ∓4
            assertThat(fit.weights()).containsExactly(new double[] {-0.4, 0.4}, offset(1e-12));
            assertThat(fit.accuracies()).containsExactly(1);
        }
    }

    @Test
    void hasTheBitsOfOneThread() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(643, 37, 4, 0.6, 1));
        for (String kernel : Kernels.all().stream().map(each -> each.name()).toList()) {
            assertBitsOfOneThread(problem(643, LambdaGrid.DEFAULT, kernel, "cholesky"));
        }
        for (String solver : Solvers.all().stream().map(each -> each.name()).toList()) {
            assertBitsOfOneThread(problem(643, LambdaGrid.DEFAULT, "exact", solver));
        }
    }

    @Test
    void solvesOneClass() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(20, 3, 1, 0, 1));
        for (Parallelism parallelism : parallelisms()) {
            Fit fit = fit(problem(20, LambdaGrid.DEFAULT, "exact", "cholesky"), parallelism);
            assertThat(fit.accuracies()).containsOnly(1);
            assertThat(fit.best()).as("the smallest lambda among equals").isZero();
        }
    }

    @Test
    void solvesFewerSamplesThanFeaturesAndThanWorkers() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(4, 30, 2, 0, 1));
        assertBitsOfOneThread(problem(2, LambdaGrid.DEFAULT, "exact", "cholesky"));
        assertBitsOfOneThread(problem(4, LambdaGrid.DEFAULT, "exact", "cholesky"));
    }

    @Test
    void hasTheBitsOfOneThreadWithFewerLambdasThanWorkers() throws IOException {
        // No whole number of panels; more panels of classes than workers.
        for (Images images : List.of(Specimens.random(90, 131, 3, 0.5, 1), Specimens.random(900, 3, 200, 0.1, 1))) {
            Specimens.writeTraining(folder, images);
            assertBitsOfOneThread(problem(images.rows(), new LambdaGrid(2, 2, 1), "exact", "cholesky"));
        }
    }

    @Test
    void keepsASingularGramMatrixDefiniteByTheSmallestLambda() throws IOException {
        // 40 training rows of 131 pixels, as 2,400 hands of 2,400 pixels are after centring.
        Specimens.writeTraining(folder, Specimens.random(50, 131, 3, 0.5, 1));
        assertBitsOfOneThread(problem(50, new LambdaGrid(1e-5, 1e-5, 1), "exact", "cholesky"));
    }

    @Test
    void givesTheSameAnswerTwice() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(300, 20, 3, 0.5, 1));
        Problem problem = problem(300, LambdaGrid.DEFAULT, "exact", "cholesky");
        for (Parallelism parallelism : parallelisms()) {
            Phases phases = new Phases();
            try (Implementation implementation = implementation()) {
                implementation.prepare(new Trial(name(), problem, parallelism), phases);
                String first = implementation.fit(phases).weightsSha256();
                assertThat(implementation.fit(phases).weightsSha256()).isEqualTo(first);
            }
        }
    }

    @Test
    void recordsItsPhases() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(30, 5, 3, 0.5, 1));
        Problem problem = problem(30, LambdaGrid.DEFAULT, "exact", "cholesky");
        Phases phases = new Phases();
        try (Implementation implementation = implementation()) {
            implementation.prepare(new Trial(name(), problem, parallelisms().get(0)), phases);
            implementation.fit(phases);
        }
        assertThat(phases.intervals())
                .extracting(interval -> interval.phase().word())
                .contains("load", "gram", "solve", "validate");
    }

    @Test
    void refusesASamplesSettingBeyondTheData() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(30, 5, 3, 0.5, 1));
        Problem problem = problem(31, LambdaGrid.DEFAULT, "exact", "cholesky");
        assertThatThrownBy(() -> fit(problem, parallelisms().get(0)))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessageEndingWith("31 samples asked for, got 30. Use at most 30 samples.");
    }

    @Test
    void evaluatesWithoutATestFile() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(30, 5, 3, 0.5, 1));
        Problem problem = problem(30, LambdaGrid.DEFAULT, "exact", "cholesky");
        Phases phases = new Phases();
        try (Implementation implementation = implementation()) {
            implementation.prepare(new Trial(name(), problem, parallelisms().get(0)), phases);
            Fit fit = implementation.fit(phases);
            assertThat(implementation.evaluate(fit).testAccuracy()).isEmpty();
            assertThat(implementation.evaluate(fit).statisticsSha256()).hasSize(64);
        }
    }

    private void assertBitsOfOneThread(Problem problem) throws IOException {
        Fit expected;
        // All kernels are exact; the plainest one makes no implementation its own judge.
        Problem naive = problem(problem.samples(), problem.lambdas(), "naive", problem.solver());
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(naive, Workers.caller(), new Phases())) {
            expected = training.fit(new Phases());
        }
        for (Parallelism parallelism : parallelisms()) {
            Fit fit = fit(problem, parallelism);
            assertThat(fit.weightsSha256()).as("%s %s", problem, parallelism).isEqualTo(expected.weightsSha256());
            assertThat(fit.accuracies()).as("%s %s", problem, parallelism).containsExactly(expected.accuracies());
            assertThat(fit.best()).as("%s %s", problem, parallelism).isEqualTo(expected.best());
        }
    }

    private Fit fit(Problem problem, Parallelism parallelism) throws IOException {
        Phases phases = new Phases();
        try (Implementation implementation = implementation()) {
            implementation.prepare(new Trial(name(), problem, parallelism), phases);
            return implementation.fit(phases);
        }
    }

    private Problem problem(int samples, LambdaGrid lambdas, String kernel, String solver) {
        return new Problem(new Dataset("specimens", folder), samples, lambdas, kernel, solver, 1);
    }

    private Implementation implementation() {
        return ServiceLoader.load(Implementation.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name()))
                .findFirst()
                .orElseThrow();
    }
}
