package org.ridgebench.measurements;

import java.util.Optional;

/**
 * How near an approximate answer must come to the serial one.
 *
 * <p>Few validation rows tell accuracies apart only coarsely: on 200 of them one image is 0.005. So the bound is never
 * below two standard errors of an accuracy, 2·√(p(1 − p)/rows). On 10,000 images of MNIST, 2,000 of which validate, that
 * is 0.016, and a stated tolerance of 0.02 is the bound.
 *
 * @param tolerance as stated
 * @param rows that validate
 */
record AccuracyBound(double tolerance, int rows) {
    /** The bound of an approximate trial; the last fifth of its images validates. */
    static Optional<AccuracyBound> of(TrialRow trial) {
        int training = Math.toIntExact(4L * trial.samples() / 5);
        return trial.accuracyTolerance().stream()
                .mapToObj(tolerance -> new AccuracyBound(tolerance, trial.samples() - training))
                .findFirst();
    }

    /** By how much an accuracy may differ from this one. */
    double around(double accuracy) {
        return Math.max(tolerance, 2 * Math.sqrt(accuracy * (1 - accuracy) / rows));
    }
}
