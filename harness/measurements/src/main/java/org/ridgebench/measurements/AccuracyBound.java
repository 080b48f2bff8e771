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
public record AccuracyBound(double tolerance, int rows) {
    /** The bound of an approximate trial. */
    public static Optional<AccuracyBound> of(TrialRow trial) {
        return trial.accuracyTolerance().stream()
                .mapToObj(tolerance -> new AccuracyBound(tolerance, validationRows(trial)))
                .findFirst();
    }

    /** The bound of a trial that is compared with others by its time: what was stated, or what chance explains. */
    static AccuracyBound ofAny(TrialRow trial) {
        return new AccuracyBound(trial.accuracyTolerance().orElse(0), validationRows(trial));
    }

    /** The last fifth of its images validates. */
    private static int validationRows(TrialRow trial) {
        return Math.toIntExact(trial.samples() - Shape.trainingRows(trial.samples()));
    }

    /** By how much an accuracy may differ from this one. */
    public double around(double accuracy) {
        return Math.max(tolerance, 2 * Math.sqrt(accuracy * (1 - accuracy) / rows));
    }
}
