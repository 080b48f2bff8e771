package org.ridgebench.threads;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** Gram matrix, class sums, λs and validation rows, each dealt out to exactly t threads. */
public final class ThreadsImplementation implements Implementation {
    private @Nullable SharedMemoryTraining training;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        if (!(trial.parallelism() instanceof Parallelism.Threads threads)) {
            throw new IllegalArgumentException("threads expected, got " + trial.parallelism());
        }
        training = SharedMemoryTraining.prepare(trial.problem(), Workers.ofThreads(threads.threads()), phases);
    }

    @Override
    public Fit fit(Phases phases) {
        return prepared().fit(phases);
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return prepared().evaluate(fit);
    }

    private SharedMemoryTraining prepared() {
        return requireNonNull(training, "not prepared");
    }

    @Override
    public void close() {
        if (training != null) {
            training.close();
        }
    }
}
