package org.ridgebench.measurements;

/**
 * What is asked of a trial, however it goes about it: times of one task may be compared.
 *
 * @param samples rows of the data set
 * @param lambdas the λ grid as text
 * @param machine what it was solved on, where results of several are together; else empty text
 */
public record Task(String dataset, int samples, String lambdas, String seed, String machine) {
    public static Task of(TrialRow trial) {
        return new Task(
                trial.factor("dataset"),
                trial.samples(),
                trial.factor("lambdas"),
                trial.factor("seed"),
                trial.factor(TrialRow.MACHINE));
    }

    /** The same but for its size. */
    public Task withSamples(int otherSamples) {
        return new Task(dataset, otherSamples, lambdas, seed, machine);
    }
}
