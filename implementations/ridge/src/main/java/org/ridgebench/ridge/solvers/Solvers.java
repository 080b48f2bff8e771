package org.ridgebench.ridge.solvers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.TrialRefusedException;

/** All solvers, by name. */
public final class Solvers {
    private Solvers() {}

    public static List<Solver> all() {
        return List.of(
                new InverseSolver(),
                new CholeskySolver(),
                new EjmlCholeskySolver(),
                new LapackCholeskySolver(),
                new EigenSolver(),
                new ScalarSolver());
    }

    /**
     * The solver of a name.
     *
     * @throws TrialRefusedException if there is none
     */
    public static Solver named(String name) {
        return all().stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TrialRefusedException("solver: one of " + names() + " expected, got '" + name + "'."));
    }

    private static String names() {
        return all().stream().map(Solver::name).collect(Collectors.joining(", "));
    }

    /**
     * Solves for many λs, dealt out over workers.
     *
     * @return for each λ its W, d × k, row-major
     */
    public static List<double[]> solve(Solver solver, NormalEquations equations, double[] lambdas, Workers workers) {
        Solver.Solution solution = solver.prepare(equations);
        double[][] weights = new double[lambdas.length][];
        workers.forEach(lambdas.length, i -> weights[i] = solution.weights(lambdas[i]));
        return Arrays.asList(weights);
    }
}
