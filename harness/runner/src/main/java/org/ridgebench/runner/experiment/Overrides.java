package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command line changes in an experiment file.
 *
 * @param set values by their path, such as {@code samples=1000,5000} or {@code protocol.repetitions=2}
 * @param only which of the requested trials are kept, such as {@code threads == 2 && samples <= 5000}
 * @param seed of the order of repetitions
 */
public record Overrides(List<String> set, Optional<String> only, OptionalLong seed) {
    /** The file as it stands. */
    public static final Overrides NONE = new Overrides(List.of(), Optional.empty(), OptionalLong.empty());

    public Overrides {
        set = List.copyOf(set);
        requireNonNull(only, "only");
        requireNonNull(seed, "seed");
    }
}
