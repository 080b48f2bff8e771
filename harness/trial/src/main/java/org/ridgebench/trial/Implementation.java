package org.ridgebench.trial;

import java.io.IOException;

/**
 * One way of computing the classifier. Found by {@link java.util.ServiceLoader}; one instance measures one trial.
 *
 * <p>The order of calls: {@link #prepare} once, {@link #fit} once an iteration, {@link #evaluate} once on the last fit,
 * {@link #close} once. Only {@code fit} is timed.
 */
public interface Implementation extends AutoCloseable {
    /** The word that names it in YAML, CSV and figures. */
    String name();

    /**
     * Everything that comes before the clock: reads the data, starts workers, puts rows where they are used.
     *
     * @param phases to record {@link Phase#LOAD} and {@link Phase#DISTRIBUTE} in
     * @throws IOException if the data cannot be read
     * @throws TrialRefusedException if the trial cannot be run as asked
     */
    void prepare(Trial trial, Phases phases) throws IOException;

    /**
     * From data in place to the chosen λ and its weights: the timed call. Leaves everything as it found it, so that
     * the next iteration does the same work.
     *
     * @param phases to record all other phases in
     */
    Fit fit(Phases phases);

    /**
     * Looks at an answer outside every clock: scores the test images, hashes the statistics.
     *
     * @param fit what {@link #fit} gave last
     */
    Evaluation evaluate(Fit fit) throws IOException;

    @Override
    void close();
}
