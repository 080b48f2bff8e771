package org.ridgebench.measurements;

import java.nio.file.Path;
import java.util.Optional;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

/** Trials in a word. */
public final class Trials {
    private Trials() {}

    public static Problem problem(int samples) {
        Dataset mnist = new Dataset("mnist", Path.of("data", "mnist"));
        return new Problem(mnist, samples, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
    }

    public static Trial serial(int samples) {
        return new Trial("serial", problem(samples), new Parallelism.Serial());
    }

    public static Trial serial(int samples, String kernel) {
        return new Trial("serial", problem(samples).withKernel(kernel), new Parallelism.Serial());
    }

    public static Trial threads(int samples, int threads) {
        return new Trial("threads", problem(samples), new Parallelism.Threads(threads));
    }

    public static Trial ranks(int samples, int ranks, int threads) {
        return new Trial("mpi-gram", problem(samples), new Parallelism.Ranks(ranks, threads));
    }

    /** By each implementation's own solver. */
    public static Trial executors(String implementation, int samples, int executors) {
        Problem problem = implementation.equals("spark-inner") ? byInverse(samples) : problem(samples);
        return new Trial(implementation, problem, new Parallelism.Executors(executors, 1, 1024));
    }

    public static Trial serialByInverse(int samples) {
        return new Trial("serial", byInverse(samples), new Parallelism.Serial());
    }

    private static Problem byInverse(int samples) {
        return new Problem(problem(samples).dataset(), samples, LambdaGrid.DEFAULT, "exact", "inverse", 1);
    }

    public static Trial timedBy(String timer, int samples) {
        return new Trial("serial", problem(samples), new Parallelism.Serial(), Optional.empty(), Optional.of(timer));
    }
}
