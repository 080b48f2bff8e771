package org.ridgebench.ridge.solvers;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ridgebench.ridge.statistics.NormalEquations;

/** EJML's Cholesky factorisation, for comparison. */
final class EjmlCholeskySolver implements Solver {
    @Override
    public String name() {
        return "cholesky-ejml";
    }

    @Override
    public String variant() {
        return "ejml";
    }

    @Override
    public Solution prepare(NormalEquations equations) {
        return lambda -> weights(equations, lambda);
    }

    private static double[] weights(NormalEquations equations, double lambda) {
        int d = equations.features();
        int k = equations.classes();
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(d);
        if (!solver.setA(DMatrixRMaj.wrap(d, d, equations.regularised(lambda)))) {
            throw new NotPositiveDefiniteException(lambda, equations.rows());
        }
        DMatrixRMaj weights = new DMatrixRMaj(d, k);
        solver.solve(DMatrixRMaj.wrap(d, k, equations.targets().clone()), weights);
        return weights.data;
    }
}
