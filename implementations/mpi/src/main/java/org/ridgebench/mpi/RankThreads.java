package org.ridgebench.mpi;

import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** The threads of one rank. */
final class RankThreads {
    private RankThreads() {}

    /** As many as the trial gives each rank. */
    static Workers of(Trial trial, Messages messages) {
        if (!(trial.parallelism() instanceof Parallelism.Ranks ranks)) {
            throw new IllegalArgumentException("ranks expected, got " + trial.parallelism());
        }
        if (ranks.ranks() != messages.size()) {
            throw new IllegalArgumentException(ranks.ranks() + " ranks expected, got " + messages.size());
        }
        return Workers.ofThreads(ranks.threads());
    }

    /**
     * Refuses to split rows over more ranks than there are.
     *
     * @param what the rows are called
     */
    static void requireRowsForAll(Trial trial, int rows, String what, Messages messages) {
        if (rows < messages.size()) {
            throw new TrialRefusedException(trial.implementation() + ": cannot split " + rows + " " + what + " over "
                    + messages.size() + " ranks. Use at most " + rows + " ranks.");
        }
    }
}
