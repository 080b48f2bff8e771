package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

/**
 * What is solved.
 *
 * @param samples the first rows of the training file, of which four fifths train and the rest validate; at least 2
 * @param kernel how the Gram matrix is computed
 * @param solver how the normal equations are solved
 * @param seed for whatever an implementation draws at random
 */
public record Problem(Dataset dataset, int samples, LambdaGrid lambdas, String kernel, String solver, long seed) {
    public Problem {
        requireNonNull(dataset, "dataset");
        requireNonNull(lambdas, "lambdas");
        requireNonNull(kernel, "kernel");
        requireNonNull(solver, "solver");
        if (samples < 2) {
            throw new IllegalArgumentException("at least 2 samples expected, got " + samples);
        }
    }

    /** The same problem on another number of samples. */
    public Problem withSamples(int otherSamples) {
        return new Problem(dataset, otherSamples, lambdas, kernel, solver, seed);
    }

    /** The same problem, its rows found at another place. */
    public Problem withDataset(Dataset otherDataset) {
        return new Problem(otherDataset, samples, lambdas, kernel, solver, seed);
    }

    /** The same problem, its Gram matrix computed by another kernel. */
    public Problem withKernel(String otherKernel) {
        return new Problem(dataset, samples, lambdas, otherKernel, solver, seed);
    }
}
