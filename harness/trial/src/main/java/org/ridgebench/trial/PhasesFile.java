package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The phases of one repetition as CSV: one row per worker, iteration and phase. */
public final class PhasesFile {
    /** The file's name in the folder of a repetition. */
    public static final String NAME = "phases.csv";

    /** Empty for the preparation, which comes before every iteration. */
    public static final String ITERATION = "iteration";

    public static final String WORKER = "worker";
    public static final String PHASE = "phase";
    public static final String START = "start_ns";
    public static final String ELAPSED = "elapsed_ns";

    /** The file's first line. */
    public static final String HEADER = String.join(",", ITERATION, WORKER, PHASE, START, ELAPSED) + "\n";

    /** Stands for the preparation, which comes before every iteration. */
    public static final int PREPARATION = -1;

    /** The number of a worker that drives the others and is none of them: Spark's driver. */
    public static final int DRIVER = -1;

    private final StringBuilder rows = new StringBuilder();

    /** Adds what a worker did in one iteration, or before all of them: {@link #PREPARATION}. */
    public void add(int iteration, List<PhaseInterval> intervals) {
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
    public String rows() {
        return rows.toString();
    }

    static void write(Path folder, List<WorkerReport> workers) throws IOException {
        String all = workers.stream().map(WorkerReport::phaseRows).collect(Collectors.joining());
        WholeFile.write(folder.resolve(NAME), HEADER + all);
    }
}
