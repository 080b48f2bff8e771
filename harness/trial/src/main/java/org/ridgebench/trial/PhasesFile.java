package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The phases of one repetition as CSV: one row per worker, iteration and phase. */
final class PhasesFile {
    static final String NAME = "phases.csv";
    /** Stands for the preparation, which comes before every iteration. */
    static final int PREPARATION = -1;

    private final StringBuilder text = new StringBuilder("iteration,worker,phase,start_ns,elapsed_ns\n");

    void add(int iteration, List<PhaseInterval> intervals) {
        for (PhaseInterval interval : intervals) {
            text.append(iteration == PREPARATION ? "" : Integer.toString(iteration))
                    .append(',')
                    .append(interval.worker())
                    .append(',')
                    .append(interval.phase().word())
                    .append(',')
                    .append(interval.startNanos())
                    .append(',')
                    .append(interval.elapsedNanos())
                    .append('\n');
        }
    }

    void write(Path folder) throws IOException {
        WholeFile.write(folder.resolve(NAME), text.toString());
    }
}
