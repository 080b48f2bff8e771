package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.statistics.NormalEquations;

/** One way of solving the normal equations. */
public interface Solver {
    /** The word that names it in YAML. */
    String name();

    /** The code that really runs on this machine. */
    String variant();

    /** Does what all λs share; for most solvers nothing. */
    Solution prepare(NormalEquations equations);

    /** The solution as a function of λ. */
    interface Solution {
        /**
         * Solves for one λ. May be called by several threads at once.
         *
         * @return W, d × k, row-major; the caller's own
         * @throws NotPositiveDefiniteException if λ is too small for the rank of X
         */
        double[] weights(double lambda);
    }
}
