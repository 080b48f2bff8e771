package org.ridgebench.ridge.solvers;

import static java.util.Objects.requireNonNull;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ridgebench.ridge.statistics.NormalEquations;

/**
 * One symmetric eigendecomposition XᵀX = V E Vᵀ, after which every λ costs only W = V (E + λI)⁻¹ Vᵀ(XᵀY).
 *
 * <p>The decomposition is EJML's, in plain Java, so that its bits do not depend on what the system has installed.
 */
final class EigenSolver implements Solver {
    @Override
    public String name() {
        return "eigen";
    }

    @Override
    public String variant() {
        return "ejml symmetric QR";
    }

    @Override
    public Solution prepare(NormalEquations equations) {
        int d = equations.features();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eigen.decompose(DMatrixRMaj.wrap(d, d, equations.regularised(0)))) {
            throw new IllegalStateException("the eigendecomposition of order " + d + " did not converge");
        }
        double[] values = new double[d];
        double[] vectors = new double[d * d];
        for (int i = 0; i < d; i++) {
            values[i] = eigen.getEigenvalue(i).getReal();
            double[] vector = requireNonNull(eigen.getEigenVector(i)).data;
            System.arraycopy(vector, 0, vectors, i * d, d);
        }
        double[] projected = Products.times(vectors, d, equations.targets(), equations.classes());
        double[] byFeature = Products.transposed(vectors, d);
        return lambda -> weights(equations, values, byFeature, projected, lambda);
    }

    private static double[] weights(
            NormalEquations equations, double[] values, double[] vectors, double[] projected, double lambda) {
        int k = equations.classes();
        double[] scaled = projected.clone();
        for (int i = 0; i < values.length; i++) {
            double divisor = values[i] + lambda;
            if (!(divisor > 0)) {
                throw new NotPositiveDefiniteException(lambda, equations.rows());
            }
            for (int c = 0; c < k; c++) {
                scaled[i * k + c] /= divisor;
            }
        }
        return Products.times(vectors, values.length, scaled, k);
    }
}
