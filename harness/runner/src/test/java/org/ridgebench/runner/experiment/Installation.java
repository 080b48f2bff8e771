package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An installation for tests: descriptors of ours, one data set, and experiment files by their text. */
final class Installation {
    private final Path folder;

    Installation(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(dataFolder().resolve("mnist"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path dataFolder() {
        return folder.resolve("data");
    }

    static Catalogue catalogue() {
        try {
            return Catalogue.read(descriptors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only some modules, laid out in an empty folder. */
    static Catalogue catalogueOf(Path lib, String... modules) throws IOException {
        for (String module : modules) {
            Path folder = Files.createDirectories(lib.resolve(module));
            Path descriptor = descriptors().resolve(module).resolve(Catalogue.DESCRIPTOR);
            Files.copy(descriptor, folder.resolve(Catalogue.DESCRIPTOR));
        }
        return Catalogue.read(lib);
    }

    private static Path descriptors() {
        try {
            return Path.of(
                    requireNonNull(Installation.class.getResource("/lib")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Experiment read(String yaml) throws ConfigurationException {
        return read(yaml, Overrides.NONE);
    }

    Experiment read(String yaml, Overrides overrides) throws ConfigurationException {
        return ExperimentReader.read(file("test.yaml", yaml), overrides, catalogue(), dataFolder());
    }

    /** The mistakes of a file, without its folder. */
    List<String> problems(String yaml, Overrides overrides) {
        try {
            read(yaml, overrides);
            return List.of();
        } catch (ConfigurationException e) {
            String prefix = folder + folder.getFileSystem().getSeparator();
            return e.problems().stream().map(line -> line.replace(prefix, "")).toList();
        }
    }

    List<String> problems(String yaml) {
        return problems(yaml, Overrides.NONE);
    }

    Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Overrides set(String... options) {
        return new Overrides(List.of(options), Optional.empty(), OptionalLong.empty());
    }

    static Overrides only(String condition) {
        return new Overrides(List.of(), Optional.of(condition), OptionalLong.empty());
    }
}
