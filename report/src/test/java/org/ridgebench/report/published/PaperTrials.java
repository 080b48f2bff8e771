package org.ridgebench.report.published;

import java.nio.file.Path;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

/** Trials as experiments/paper has them, in a word. */
public final class PaperTrials {
    private PaperTrials() {}

    public static Trial interim(int samples) {
        return new Trial("serial", problem("mnist", samples, "scalar"), new Parallelism.Serial());
    }

    public static Trial interim(int samples, int threads) {
        return new Trial("threads", problem("mnist", samples, "scalar"), new Parallelism.Threads(threads));
    }

    public static Trial hybrid(int samples) {
        return new Trial("serial", problem("mnist", samples, "inverse"), new Parallelism.Serial());
    }

    public static Trial hybrid(int samples, int threads) {
        return new Trial("threads", problem("mnist", samples, "inverse"), new Parallelism.Threads(threads));
    }

    public static Trial hybrid(String implementation, int samples, int ranks, int threads) {
        return new Trial(implementation, problem("mnist", samples, "inverse"), new Parallelism.Ranks(ranks, threads));
    }

    public static Trial hands(int samples, int ranks, int threads) {
        return new Trial(
                "mpi-model", problem("synthetic-hands", samples, "inverse"), new Parallelism.Ranks(ranks, threads));
    }

    public static Trial hands(int samples) {
        return new Trial("serial", problem("synthetic-hands", samples, "inverse"), new Parallelism.Serial());
    }

    public static Trial interimSpark(int samples, int executors) {
        return new Trial(
                "spark-gram", problem("mnist", samples, "scalar"), new Parallelism.Executors(executors, 1, 1024));
    }

    private static Problem problem(String dataset, int samples, String solver) {
        Dataset data = new Dataset(dataset, Path.of("data", dataset));
        String kernel = Trials.problem(samples).kernel();
        return new Problem(data, samples, LambdaGrid.DEFAULT, kernel, solver, 1);
    }
}
