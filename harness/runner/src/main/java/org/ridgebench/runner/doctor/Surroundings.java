package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.launch.Cpus;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.runner.launch.Programs;

/**
 * Everything that probes look at.
 *
 * @param root of the file system
 * @param variables of the environment
 * @param place what is to be run, and where it goes
 */
public record Surroundings(
        Path root,
        Map<String, String> variables,
        Programs programs,
        Installation installation,
        Catalogue catalogue,
        Cpus cpus,
        Place place) {
    /**
     * A platform that somebody wants to use.
     *
     * @param results where campaigns are kept
     */
    public record Place(Platform platform, Path results) {}

    Platform platform() {
        return place.platform();
    }

    /** The text of a file such as {@code proc/loadavg}, if it can be read. */
    Optional<String> text(String file) throws IOException {
        Path path = root.resolve(file);
        return Files.isReadable(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
    }

    /** What follows a word and a colon in such a file. */
    Optional<String> entry(String file, String word) throws IOException {
        return text(file).stream()
                .flatMap(text -> text.lines())
                .filter(line -> line.startsWith(word + ":"))
                .map(line -> line.substring(word.length() + 1).strip())
                .findFirst();
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** What is in a folder, if it is one. */
    static Stream<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
