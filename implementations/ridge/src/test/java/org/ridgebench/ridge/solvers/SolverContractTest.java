package org.ridgebench.ridge.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

class SolverContractTest {
    static Stream<Solver> solversOfTheRidge() {
        return Solvers.all().stream().filter(solver -> !solver.name().equals("scalar"));
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void solvesTheNormalEquations(Solver solver) {
        for (int features : new int[] {1, 2, 13, 64, 101}) {
            NormalEquations equations = RandomEquations.of(features, 3);
            for (double lambda : new double[] {0.01, 3, 1e5}) {
                assertSolved(equations, lambda, solver.prepare(equations).weights(lambda));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void solvesWhereThereAreFewerSamplesThanFeatures(Solver solver) {
        NormalEquations equations = RandomEquations.of(Specimens.random(5, 20, 2, 0.1, 1));
        assertSolved(equations, 0.5, solver.prepare(equations).weights(0.5));
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void theSmallestLambdaKeepsASingularGramMatrixDefinite(Solver solver) {
        // Centred, twelve rows have rank eleven: 40 pixels leave the Gram matrix singular, as 3,000 hands do.
        NormalEquations equations = RandomEquations.of(Specimens.random(12, 40, 3, 0.1, 1));
        double[] weights = solver.prepare(equations).weights(1e-5);
        // The condition number is 10¹¹.
        assertSolved(equations, 1e-5, weights, 1e-4);
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void solvesForManyClasses(Solver solver) {
        NormalEquations equations = RandomEquations.of(Specimens.random(300, 3, 250, 0.1, 1));
        assertSolved(equations, 0.5, solver.prepare(equations).weights(0.5));
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void refusesALambdaThatIsTooSmallForTheRank(Solver solver) {
        NormalEquations equations = RandomEquations.of(Specimens.constant(5, 4, 1));
        assertThatThrownBy(() -> solver.prepare(equations).weights(0))
                .isInstanceOf(NotPositiveDefiniteException.class)
                .hasMessage("solver: the normal equations of 5 training samples are not positive definite,"
                        + " got lambda 0.0. Use a larger lambda, or more samples.");
    }

    @ParameterizedTest
    @MethodSource("solversOfTheRidge")
    void leavesTheEquationsAlone(Solver solver) {
        NormalEquations equations = RandomEquations.of(19, 2);
        double[] gram = equations.gram().clone();
        double[] targets = equations.targets().clone();
        Solver.Solution solution = solver.prepare(equations);
        double[] first = solution.weights(2);
        assertThat(solution.weights(2)).isEqualTo(first);
        assertThat(equations.gram()).isEqualTo(gram);
        assertThat(equations.targets()).isEqualTo(targets);
    }

    @Test
    void workersSolveInAnyOrderWithTheSameBits() {
        NormalEquations equations = RandomEquations.of(33, 4);
        double[] lambdas = {0.1, 1, 10, 100, 1000};
        for (Solver solver : Solvers.all()) {
            Solver.Solution solution = solver.prepare(equations);
            for (int threads = 1; threads <= 4; threads++) {
                try (Workers workers = Workers.ofThreads(threads)) {
                    List<double[]> weights = Solvers.solve(solver, equations, lambdas, workers);
                    for (int i = 0; i < lambdas.length; i++) {
                        assertThat(weights.get(i)).isEqualTo(solution.weights(lambdas[i]));
                    }
                }
            }
        }
    }

    @Test
    void threadsShareTheLambdasThatAreLeftOver() {
        NormalEquations equations = RandomEquations.of(150, 2);
        double[] lambdas = {0.1, 1, 10, 100, 1000};
        for (Solver solver : List.of(new CholeskySolver(), new InverseSolver())) {
            Solver.Solution solution = solver.prepare(equations);
            // Three λs are whole and two shared; all five are shared.
            for (int threads : new int[] {3, 8}) {
                try (Workers workers = Workers.ofThreads(threads)) {
                    List<double[]> weights = Solvers.solve(solver, equations, lambdas, workers);
                    for (int i = 0; i < lambdas.length; i++) {
                        assertThat(weights.get(i)).isEqualTo(solution.weights(lambdas[i]));
                    }
                }
            }
        }
    }

    @Test
    void aLambdaIsOneThreadsTaskWhileThereIsOneForEveryThread() {
        assertThat(Solvers.wholeLambdas(10, 1, 784)).isEqualTo(10);
        assertThat(Solvers.wholeLambdas(10, 4, 784)).isEqualTo(8);
        assertThat(Solvers.wholeLambdas(10, 16, 784)).isZero();
    }

    @Test
    void fewLambdasAreUnderWayWhereTheyAreLarge() {
        assertThat(Solvers.lambdasAtOnce(784)).isEqualTo(218);
        assertThat(Solvers.lambdasAtOnce(10_000)).isEqualTo(1);
        assertThat(Solvers.wholeLambdas(10, 2, 10_000)).as("all are shared").isZero();
    }

    @Test
    void threadsThatShareRefuseAsOneDoes() {
        NormalEquations equations = RandomEquations.of(Specimens.constant(5, 300, 1));
        try (Workers workers = Workers.ofThreads(3)) {
            for (Solver solver : List.of(new CholeskySolver(), new InverseSolver())) {
                assertThatThrownBy(() -> Solvers.solve(solver, equations, new double[] {0}, workers))
                        .isInstanceOf(NotPositiveDefiniteException.class)
                        .hasMessageStartingWith("solver: the normal equations of 5 training samples");
            }
        }
    }

    @Test
    void anInverseMultipliesRowByRowWithTheSameBits() {
        NormalEquations equations = RandomEquations.of(29, 3);
        Inverse inverse = Inverse.of(equations, 0.2);
        double[] whole = inverse.times(equations.targets(), 3);
        for (int i = 0; i < 29; i++) {
            assertThat(Inverse.rowTimes(inverse.row(i), equations.targets(), 3))
                    .containsExactly(whole[3 * i], whole[3 * i + 1], whole[3 * i + 2]);
        }
    }

    @Test
    void theScalarClassifierDividesByTheSquares() {
        // Centred (-2, -2), (0, -2), (2, 4): squares 8 + 24.
        Images images = new Images(new byte[] {0, 2, 2, 2, 4, 8}, new byte[] {0, 1, 1}, 2, 2);
        double[] weights =
                new ScalarSolver().prepare(RandomEquations.of(images)).weights(2);
        assertThat(weights).containsExactly(-4 / 38.0, 4 / 38.0, -4 / 38.0, 4 / 38.0);
    }

    @Test
    void anUnknownSolverIsRefusedWithAllNames() {
        assertThatThrownBy(() -> Solvers.named("qr"))
                .hasMessage("solver: one of inverse, cholesky, cholesky-ejml, cholesky-lapack, eigen, scalar expected,"
                        + " got 'qr'.");
    }

    private static void assertSolved(NormalEquations equations, double lambda, double[] weights) {
        assertSolved(equations, lambda, weights, 1e-6);
    }

    private static void assertSolved(NormalEquations equations, double lambda, double[] weights, double tolerance) {
        double[] a = equations.regularised(lambda);
        double[] product = Products.times(a, equations.features(), weights, equations.classes());
        double scale = 1;
        for (double target : equations.targets()) {
            scale = Math.max(scale, Math.abs(target));
        }
        for (int i = 0; i < product.length; i++) {
            assertThat(product[i]).isCloseTo(equations.targets()[i], offset(tolerance * scale));
        }
    }
}
