package org.ridgebench.ridge.solvers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.TrialRefusedException;

/** All solvers, by name. */
public final class Solvers {
    /** Of matrices that are worked on at once: few λs where d is large, and then all workers share them. */
    private static final long MOST_BYTES = 1L << 30;

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
     * Solves for many λs: each is one worker's task while there is one for every worker; those left over are shared by
     * all workers. Where d is so large that a λ for every worker would not fit in memory, all are shared, a few at a time.
     *
     * @return for each λ its W, d × k, row-major
     */
    public static List<double[]> solve(Solver solver, NormalEquations equations, double[] lambdas, Workers workers) {
        Solver.Solution solution = solver.prepare(equations);
        double[][] weights = new double[lambdas.length][];
        int whole = wholeLambdas(lambdas.length, workers.count(), equations.features());
        workers.forEach(whole, i -> weights[i] = solution.weights(lambdas[i]));
        List<double[]> all = new ArrayList<>(Arrays.asList(weights).subList(0, whole));
        all.addAll(
                shared(solution, equations, Arrays.copyOfRange(lambdas, whole, lambdas.length), workers, Peers.none()));
        return all;
    }

    /** How many of the λs are each one worker's task. */
    static int wholeLambdas(int lambdas, int workers, int features) {
        return workers <= lambdasAtOnce(features) ? lambdas - lambdas % workers : 0;
    }

    /** How many λs may be under way at once; each takes about a d × d matrix. */
    static int lambdasAtOnce(int features) {
        return (int) Math.max(1, MOST_BYTES / (Double.BYTES * (long) features * features));
    }

    /**
     * Solves for many λs, all of them shared by all workers of all peers.
     *
     * @return for each λ its W, d × k, row-major; the same on every peer
     */
    public static List<double[]> shared(
            Solver.Solution solution, NormalEquations equations, double[] lambdas, Workers workers, Peers peers) {
        int atOnce = lambdasAtOnce(equations.features());
        List<double[]> weights = new ArrayList<>();
        for (int from = 0; from < lambdas.length; from += atOnce) {
            int to = Math.min(from + atOnce, lambdas.length);
            weights.addAll(solution.weights(Arrays.copyOfRange(lambdas, from, to), workers, peers));
        }
        return weights;
    }
}
