package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The times of one repetition as CSV: one row per iteration, warm-ups marked. */
public final class SamplesFile {
    /** The file's name in the folder of a repetition. */
    public static final String NAME = "samples.csv";

    public static final String ITERATION = "iteration";
    public static final String WARMUP = "warmup";
    public static final String ELAPSED = "elapsed_ns";

    /** The file's first line. */
    public static final String HEADER = String.join(",", ITERATION, WARMUP, ELAPSED) + "\n";

    private SamplesFile() {}

    public static void write(Path folder, List<Sample> samples) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (Sample sample : samples) {
            text.append(sample.iteration())
                    .append(',')
                    .append(sample.warmup())
                    .append(',')
                    .append(sample.elapsedNanos())
                    .append('\n');
        }
        WholeFile.write(folder.resolve(NAME), text.toString());
    }
}
