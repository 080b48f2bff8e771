package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The experiments of published figures, and the one that goes beyond them: {@code
 * experiments/paper/paper-05-model-parallel.yaml} and its like.
 *
 * @param files by figure, in the order of their numbers
 */
record PaperExperiments(Map<String, Path> files) {
    private static final Pattern NAME = Pattern.compile("paper-[0-9]+-(?<figure>.+)\\.yaml");

    static PaperExperiments in(Path folder) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    files.put(name.group("figure"), file);
                }
            }
        }
        return new PaperExperiments(files);
    }

    List<String> figures() {
        return List.copyOf(files.keySet());
    }

    /** Those of the named figures, in their own order; all where none is named. */
    PaperExperiments only(List<String> figures) {
        Map<String, Path> chosen = new LinkedHashMap<>(files);
        if (!figures.isEmpty()) {
            chosen.keySet().retainAll(figures);
        }
        return new PaperExperiments(chosen);
    }

    PaperExperiments without(String figure) {
        Map<String, Path> others = new LinkedHashMap<>(files);
        others.remove(figure);
        return new PaperExperiments(others);
    }

    /** Why names select nothing that could be reproduced. */
    Optional<String> mistake(List<String> figures) {
        List<String> unknown = new ArrayList<>(figures);
        unknown.removeAll(files.keySet());
        return unknown.stream()
                .findFirst()
                .map(name -> "unknown figure '" + name + "'. Known: " + String.join(", ", files.keySet()) + ".");
    }
}
