package org.ridgebench.runner.launch;

import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Parallelism.Serial;
import org.ridgebench.trial.Parallelism.Threads;
import org.ridgebench.trial.Trial;

/** One launcher per kind of parallelism. */
public record Launchers(Launcher jvm, Launcher mpi, Launcher spark) {
    public Launcher forTrial(Trial trial) {
        if (trial.parallelism() instanceof Serial || trial.parallelism() instanceof Threads) {
            return jvm;
        }
        if (trial.parallelism() instanceof Ranks) {
            return mpi;
        }
        if (trial.parallelism() instanceof Executors) {
            return spark;
        }
        throw new IllegalArgumentException("no launcher for " + trial.parallelism());
    }
}
