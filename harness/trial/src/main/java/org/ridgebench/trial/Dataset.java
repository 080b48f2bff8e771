package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The images to learn from.
 *
 * @param name how the experiment names it; part of a trial's identity
 * @param directory where its files are on this machine; no part of a trial's identity
 */
public record Dataset(String name, Path directory) {
    public Dataset {
        requireNonNull(name, "name");
        requireNonNull(directory, "directory");
    }
}
