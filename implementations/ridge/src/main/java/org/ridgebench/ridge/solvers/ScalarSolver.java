package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.statistics.NormalEquations;

/**
 * The classifier of the interim report: w_c = Σ y x / (n λ + Σ‖x‖²), which inverts nothing. λ only rescales the
 * weights, so all λs predict alike.
 */
final class ScalarSolver implements Solver {
    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public String variant() {
        return "plain-java";
    }

    @Override
    public Solution prepare(NormalEquations equations) {
        int d = equations.features();
        double squares = 0;
        for (int i = 0; i < d; i++) {
            squares += equations.gram()[Triangle.row(d, i) + i];
        }
        double sumOfSquares = squares;
        return lambda -> weights(equations, equations.rows() * lambda + sumOfSquares);
    }

    private static double[] weights(NormalEquations equations, double divisor) {
        double[] weights = equations.targets().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= divisor;
        }
        return weights;
    }
}
