package org.ridgebench.runner.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgebench.trial.Dataset;

/**
 * Finds the data sets that one file names: by a name under the data folder, or by a path.
 *
 * <p>A data set found by its path is named by its folder, so that a trial keeps its name wherever the folder lies.
 */
final class DatasetReader {
    /** In a file system that only executors read: {@code hdfs://}, {@code s3a://}. */
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9]+://.*?/?([^/]+)/*");

    /** How what is not there comes to be. */
    private static final Map<String, String> COMMANDS = Map.of(
            "synthetic-hands", "data synth hands",
            "mnist", "data fetch mnist",
            "fashion-mnist", "data fetch fashion-mnist",
            "kmnist", "data fetch kmnist");

    private final Path experimentFolder;
    private final Path dataFolder;
    private final Map<String, Dataset> found = new HashMap<>();

    /**
     * @param experimentFolder what relative paths start from
     * @param dataFolder what names are looked up in
     */
    DatasetReader(Path experimentFolder, Path dataFolder) {
        this.experimentFolder = experimentFolder;
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    Optional<Value.Data> read(Setting setting) {
        return setting.text("the name of a data set", "Write one under " + dataFolder + ", or a path.")
                .flatMap(text -> find(setting, text));
    }

    private Optional<Value.Data> find(Setting setting, String text) {
        Matcher elsewhere = ELSEWHERE.matcher(text);
        if (elsewhere.matches()) {
            return elsewhere(setting, text, elsewhere.group(1));
        }
        Optional<Path> path = path(text);
        if (path.isEmpty() || path.get().normalize().toString().isEmpty()) {
            setting.wrong("not a path, got '" + text + "'. " + advice(text));
            return Optional.empty();
        }
        boolean isName = path.get().getNameCount() == 1 && !path.get().isAbsolute() && !text.startsWith(".");
        Path named = dataFolder.resolve(path.get());
        if (isName && Files.isDirectory(named)) {
            String name = String.valueOf(named.getFileName());
            return data(setting, new Dataset(name, named), name);
        }
        Path directory = experimentFolder.resolve(path.get()).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory) || directory.getFileName() == null) {
            setting.wrong("no such data set, got '" + text + "'. " + advice(text));
            return Optional.empty();
        }
        String name = String.valueOf(directory.getFileName());
        // What a name finds is known by it, wherever the program lies.
        boolean hasName = dataFolder.equals(directory.getParent());
        return data(setting, new Dataset(name, directory), hasName ? name : directory.toString());
    }

    /** Nobody here can look at it. A folder of that name below the data folder holds the same rows. */
    private Optional<Value.Data> elsewhere(Setting setting, String uri, String name) {
        Path here = dataFolder.resolve(name);
        return data(setting, new Dataset(name, uri), uri)
                .map(data -> Files.isDirectory(here) ? data.alsoAt(new Dataset(name, here)) : data);
    }

    private Optional<Value.Data> data(Setting setting, Dataset dataset, String reference) {
        @Nullable Dataset other = found.putIfAbsent(dataset.name(), dataset);
        if (other != null && !other.equals(dataset)) {
            setting.wrong("two data sets named '" + dataset.name() + "', " + other.location() + " and "
                    + dataset.location() + ". Rename a folder.");
            return Optional.empty();
        }
        return Optional.of(Value.Data.of(dataset, reference));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String advice(String text) {
        if (COMMANDS.containsKey(text)) {
            return "Make it by './ridgebench " + COMMANDS.get(text) + "'.";
        }
        List<String> names = names();
        return Nearest.to(text, names).isPresent()
                ? Nearest.advice(text, names)
                : "Write the path of a folder, or a name under " + dataFolder + ": " + String.join(", ", names) + ".";
    }

    private List<String> names() {
        try (Stream<Path> folders = Files.list(dataFolder)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
