package org.ridgebench.ridge.solvers;

import org.ridgebench.trial.TrialRefusedException;

/** The normal equations have no unique solution in double precision: λ is too small for the rank of X. */
public final class NotPositiveDefiniteException extends TrialRefusedException {
    private static final long serialVersionUID = 1;

    NotPositiveDefiniteException(double lambda, long rows) {
        super("solver: the normal equations of " + rows + " training samples are not positive definite, got lambda "
                + lambda + ". Use a larger lambda, or more samples.");
    }
}
