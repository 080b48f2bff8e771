package org.ridgebench.runner.launch;

import org.ridgebench.trial.Parallelism.Serial;
import org.ridgebench.trial.Parallelism.Threads;
import org.ridgebench.trial.Trial;

/** One launcher per kind of parallelism. */
public record Launchers(Launcher jvm) {
    public Launcher forTrial(Trial trial) {
        if (trial.parallelism() instanceof Serial || trial.parallelism() instanceof Threads) {
            return jvm;
        }
        throw new IllegalArgumentException("no launcher for " + trial.parallelism());
    }
}
