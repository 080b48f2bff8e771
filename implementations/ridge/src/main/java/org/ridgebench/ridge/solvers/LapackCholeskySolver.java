package org.ridgebench.ridge.solvers;

import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;
import org.ridgebench.ridge.statistics.NormalEquations;

/** LAPACK's {@code dposv}, for comparison: the system's own where there is one, else netlib's in Java. */
final class LapackCholeskySolver implements Solver {
    @Override
    public String name() {
        return "cholesky-lapack";
    }

    @Override
    public String variant() {
        return "netlib " + LAPACK.getInstance().getClass().getSimpleName();
    }

    @Override
    public Solution prepare(NormalEquations equations) {
        return lambda -> weights(equations, lambda);
    }

    private static double[] weights(NormalEquations equations, double lambda) {
        int d = equations.features();
        int k = equations.classes();
        // LAPACK counts columns first; the symmetric matrix does not mind.
        double[] solution = new double[d * k];
        for (int j = 0; j < d; j++) {
            for (int c = 0; c < k; c++) {
                solution[c * d + j] = equations.targets()[j * k + c];
            }
        }
        intW info = new intW(0);
        LAPACK.getInstance().dposv("L", d, k, equations.regularised(lambda), d, solution, d, info);
        if (info.val != 0) {
            throw new NotPositiveDefiniteException(lambda, equations.rows());
        }
        double[] weights = new double[d * k];
        for (int j = 0; j < d; j++) {
            for (int c = 0; c < k; c++) {
                weights[j * k + c] = solution[c * d + j];
            }
        }
        return weights;
    }
}
