package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who holds the clock. Found by {@link java.util.ServiceLoader}, so that JMH is met only where it is asked for. */
public interface Timer {
    /** The word that names it in YAML. */
    String name();

    /**
     * Runs one repetition by way of a {@link MeasuredRun}, which leaves everything but the times in the folder.
     *
     * @param file the trial file, in the folder of its repetition
     * @return every iteration's time, warm-ups first
     */
    List<Sample> measure(Path file) throws IOException;
}
