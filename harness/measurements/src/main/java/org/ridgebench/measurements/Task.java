package org.ridgebench.measurements;

/**
 * What is asked of a trial, however it goes about it: times of one task may be compared.
 *
 * @param samples rows of the data set
 * @param lambdas the λ grid as text
 */
public record Task(String dataset, int samples, String lambdas, String seed) {
    static Task of(TrialRow trial) {
        return new Task(trial.factor("dataset"), trial.samples(), trial.factor("lambdas"), trial.factor("seed"));
    }

    /** The same but for its size. */
    Task withSamples(int otherSamples) {
        return new Task(dataset, otherSamples, lambdas, seed);
    }
}
