package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The images to learn from.
 *
 * @param name how the experiment names it; part of a trial's identity
 * @param location a folder on this machine, or the URI of one elsewhere, letter by letter: a path would lose slashes; no
 *     part of a trial's identity
 */
public record Dataset(String name, String location) {
    private static final Pattern URI = Pattern.compile("[a-z][a-z0-9]+://.*");

    public Dataset {
        requireNonNull(name, "name");
        requireNonNull(location, "location");
    }

    /** On this machine. */
    public Dataset(String name, Path directory) {
        this(name, directory.toString());
    }

    /** Whether it is in a file system that only executors read: {@code hdfs://}, {@code s3a://}. */
    public boolean isElsewhere() {
        return URI.matcher(location).matches();
    }

    /**
     * Where its files are.
     *
     * @throws TrialRefusedException if that is not on this machine
     */
    public Path directory() {
        if (isElsewhere()) {
            throw new TrialRefusedException(
                    "dataset: " + location + " is read by spark-gram alone. Name a folder on this machine.");
        }
        return Path.of(location);
    }
}
