package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The synthetic pictures of hands that stand for those of the 2017 report, which were never published. */
final class HandsData {
    static final String NAME = "synthetic-hands";

    /** As many as the report had. */
    static final int SAMPLES = 16_000;

    static final long SEED = 1;

    private HandsData() {}

    static boolean isIn(Path data) {
        return Files.isDirectory(data.resolve(NAME));
    }

    /**
     * Draws them.
     *
     * @return the exit code; what was wrong is said
     */
    static int draw(Workbench workbench, int samples, long seed, Path folder) throws IOException, InterruptedException {
        return new ImagesProgram(workbench, ImagesProgram.IMPORT)
                .with("hands", samples)
                .with("seed", seed)
                .with("to", folder)
                .run();
    }
}
