package org.ridgebench.ridge.solvers;

import java.util.List;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

/** The explicit inverse per λ, as in the report; then its product with XᵀY. */
final class InverseSolver implements Solver {
    @Override
    public String name() {
        return "inverse";
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
                return Inverse.of(equations, lambdas, workers, peers).stream()
                        .map(inverse -> inverse.times(equations.targets(), equations.classes(), workers))
                        .toList();
            }
        };
    }
}
