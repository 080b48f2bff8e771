package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The times of one repetition as CSV: one row per iteration, warm-ups marked. */
public final class SamplesFile {
    static final String NAME = "samples.csv";

    private SamplesFile() {}

    public static void write(Path folder, List<Sample> samples) throws IOException {
        StringBuilder text = new StringBuilder("iteration,warmup,elapsed_ns\n");
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
