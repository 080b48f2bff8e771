package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The phases of one repetition as CSV: one row per worker, iteration and phase. */
final class PhasesFile {
    static final String NAME = "phases.csv";
    /** Stands for the preparation, which comes before every iteration. */
    static final int PREPARATION = -1;

    private static final String HEADER = "iteration,worker,phase,start_ns,elapsed_ns\n";

    private final StringBuilder rows = new StringBuilder();

    void add(int iteration, List<PhaseInterval> intervals) {
        for (PhaseInterval interval : intervals) {
            rows.append(iteration == PREPARATION ? "" : Integer.toString(iteration))
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

    /** What was added so far. */
    String rows() {
        return rows.toString();
    }

    static void write(Path folder, List<WorkerReport> workers) throws IOException {
        String all = workers.stream().map(WorkerReport::phaseRows).collect(Collectors.joining());
        WholeFile.write(folder.resolve(NAME), HEADER + all);
    }
}
