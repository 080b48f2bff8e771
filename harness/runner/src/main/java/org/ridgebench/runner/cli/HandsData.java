package org.ridgebench.runner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The synthetic pictures of hands that stand for those of the 2017 report, which were never published. */
final class HandsData {
    /** The figure that needs them. */
    static final String FIGURE = "own-images";

    private static final String NAME = "synthetic-hands";

    private final Path folder;

    HandsData(Path data) {
        folder = data.resolve(NAME);
    }

    /** Why there are none, if so. */
    Optional<String> missing() {
        return Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of("data set " + NAME + " is not here: no folder " + folder
                        + ". Make it: ./ridgebench data synth hands");
    }
}
