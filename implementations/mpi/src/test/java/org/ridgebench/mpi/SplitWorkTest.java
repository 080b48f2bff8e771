package org.ridgebench.mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.mpi.messages.ScatteredCollectives;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** Shares that do not come out even, more ranks than there is work, and the order in which work is dealt out. */
@Timeout(120)
class SplitWorkTest {
    private static final int SAMPLES = 401;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(SAMPLES, 23, 4, 0.6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "mpi-model, 3, 1, block", "mpi-model, 3, 2, dynamic", "mpi-model, 7, 1, block", "mpi-model, 7, 1, dynamic",
        "mpi-gram, 3, 1, block", "mpi-gram, 3, 2, dynamic", "mpi-gram, 7, 1, block", "mpi-gram, 7, 1, dynamic",
        "mpi-model, 3, 4, block", "mpi-model, 3, 2, shared", "mpi-model, 7, 1, shared", "mpi-gram, 7, 2, shared",
        "mpi-gram, 1, 2, shared", "mpi-gram, 5, 1, shared"
    })
    void anySplitGivesTheBitsOfOneThread(String implementation, int ranks, int threads, String schedule) {
        // Five λs: with seven ranks two have none.
        Problem problem = problem(SAMPLES, 5);
        assertThat(fit(implementation, problem, ranks, threads, schedule).weightsSha256())
                .isEqualTo(serial(problem).weightsSha256());
    }

    @ParameterizedTest
    @CsvSource({"cholesky, 2, 1, 1", "cholesky, 3, 2, 1", "cholesky, 4, 3, 3", "inverse, 2, 1, 1", "inverse, 3, 2, 2"})
    void ranksThatShareLambdasGiveTheBitsOfOneThread(String solver, int ranks, int threads, int lambdas)
            throws IOException {
        // Three blocks of rows and a bit; 30 classes are two panels of columns.
        Specimens.writeTraining(folder, Specimens.random(300, 203, 30, 0.6, 1));
        Problem problem = new Problem(
                new Dataset("specimens", folder), 300, new LambdaGrid(1e-2, 1e3, lambdas), "exact", solver, 1);
        Fit expected = serial(problem);
        Fit fit = fit("mpi-gram", problem, ranks, threads, "shared");
        assertThat(fit.weightsSha256()).isEqualTo(expected.weightsSha256());
        assertThat(fit.accuracies()).containsExactly(expected.accuracies());
    }

    @Test
    void solversThatCannotShareALambdaAreRefused() {
        Problem problem = new Problem(
                new Dataset("specimens", folder), SAMPLES, new LambdaGrid(1e-2, 1e3, 3), "exact", "eigen", 1);
        assertThatThrownBy(() -> fit("mpi-model", problem, 2, 1, "shared"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("schedule: 'shared' is for the solvers cholesky and inverse. Use one of them, or 'block' or"
                        + " 'dynamic'.");
    }

    @Test
    void ranksThatShareALambdaThatIsTooSmallAreAllRefused() {
        double[] lambdas = {1, 0};
        List<String> messages = OnThreads.run(3, rank -> {
            RankPeers peers = new RankPeers(rank, new ScatteredCollectives(rank));
            try (Workers workers = Workers.ofThreads(2)) {
                NormalEquations equations = NormalEquations.of(
                        new StatisticsPass(Kernels.named("exact"), workers).over(Specimens.constant(9, 300, 7), 0, 9));
                Solver.Solution solution = Solvers.named("cholesky").prepare(equations);
                assertThatThrownBy(() -> Solvers.shared(solution, equations, lambdas, workers, peers))
                        .isInstanceOf(TrialRefusedException.class)
                        .hasMessageStartingWith("solver: the normal equations of 9 training samples are not positive");
                return "refused";
            }
        });
        assertThat(messages).containsOnly("refused").hasSize(3);
    }

    @Test
    void oneRankOfDataParallelIsExact() {
        Problem problem = problem(SAMPLES, 10);
        assertThat(fit("mpi-data", problem, 1, 1, "block").weightsSha256())
                .isEqualTo(serial(problem).weightsSha256());
    }

    @Test
    void dataParallelIsNearlyRight() {
        Problem problem = new Problem(
                new Dataset("mnist", Specimens.mnistFolder()), 10_000, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
        Fit fit = fit("mpi-data", problem, 4, 1, "block");
        assertThat(fit.bestAccuracy()).isEqualTo(serial(problem).bestAccuracy(), offset(0.02));
    }

    @Test
    void moreRanksThanSamplesAreRefused() {
        assertThatThrownBy(() -> fit("mpi-gram", problem(100, 5), 128, 1, "block"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("mpi-gram: cannot split 100 samples over 128 ranks. Use at most 100 ranks.");
    }

    @Test
    void moreRanksThanTrainingRowsAreRefused() {
        assertThatThrownBy(() -> fit("mpi-data", problem(100, 5), 90, 1, "block"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("mpi-data: cannot split 80 training rows over 90 ranks. Use at most 80 ranks.");
    }

    @Test
    void anUnknownScheduleIsRefused() {
        assertThatThrownBy(() -> fit("mpi-model", problem(100, 5), 1, 1, "random"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("schedule: 'block', 'dynamic' or 'shared' expected, got 'random'. Use one of them.");
    }

    private Problem problem(int samples, int lambdas) {
        LambdaGrid grid = new LambdaGrid(1e-2, 1e3, lambdas);
        return new Problem(new Dataset("specimens", folder), samples, grid, "exact", "cholesky", 1);
    }

    private static Fit serial(Problem problem) {
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(problem, Workers.caller(), new Phases())) {
            return training.fit(new Phases());
        }
    }

    private static Fit fit(String implementation, Problem problem, int ranks, int threads, String schedule) {
        RanksAsThreads all =
                switch (implementation) {
                    case "mpi-model" -> new RanksAsThreads.Model();
                    case "mpi-gram" -> new RanksAsThreads.Gram();
                    default -> new RanksAsThreads.Data();
                };
        Trial trial =
                new Trial(implementation, problem, new Ranks(ranks, threads), Optional.of(schedule), Optional.empty());
        try (all) {
            all.prepare(trial, new Phases());
            return all.fit(new Phases());
        }
    }
}
