package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.statistics.NormalEquations;

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
        return lambda -> Inverse.of(equations, lambda).times(equations.targets(), equations.classes());
    }
}
