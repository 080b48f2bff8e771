package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.statistics.NormalEquations;

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
        return lambda -> {
            PanelKernel kernel = PanelKernel.preferred();
            Cholesky cholesky = new Cholesky(kernel, equations, lambda);
            return cholesky.solve(equations.targets(), equations.classes());
        };
    }
}
