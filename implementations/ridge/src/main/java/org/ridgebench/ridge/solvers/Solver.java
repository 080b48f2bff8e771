package org.ridgebench.ridge.solvers;

import java.util.Arrays;
import java.util.List;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.TrialRefusedException;

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

        /**
         * Solves for several λs side by side, with the same bits: where the solver can, all workers of all peers work on
         * all λs; else a λ is the task of one worker.
         *
         * @return for each λ its W; the same on every peer
         * @throws NotPositiveDefiniteException if a λ is too small for the rank of X
         * @throws TrialRefusedException if there are several peers, and the solver cannot work with them
         */
        default List<double[]> weights(double[] lambdas, Workers workers, Peers peers) {
            if (peers.size() > 1) {
                throw new TrialRefusedException("schedule: 'shared' is for the solvers cholesky and inverse."
                        + " Use one of them, or 'block' or 'dynamic'.");
            }
            double[][] weights = new double[lambdas.length][];
            workers.forEach(lambdas.length, i -> weights[i] = weights(lambdas[i]));
            return Arrays.asList(weights);
        }
    }
}
