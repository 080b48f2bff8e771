package org.ridgebench.ridge.solvers;

import java.util.List;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

/** One factorisation per λ by {@link Cholesky}. */
final class CholeskySolver implements Solver {
    @Override
    public String name() {
        return "cholesky";
    }

    @Override
    public String variant() {
        return PanelKernel.preferred().variant();
    }

    @Override
    public Solution prepare(NormalEquations equations) {
        return new SharedSolution() {
            @Override
            public List<double[]> weights(double[] lambdas, Workers workers, Peers peers) {
                return new SharedCholesky(PanelKernel.preferred(), equations, lambdas, workers, peers)
                        .solve(equations.targets(), equations.classes());
            }
        };
    }
}
