package org.ridgebench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Seal;

/**
 * Whether the figures in a folder are what their data give.
 *
 * @param files how many there are
 * @param wrong a line for each that is not, or is missing
 */
record FigureCheck(int files, List<String> wrong) {
    private static final String AGAIN = " Draw it again with 'ridgebench figures'.";

    FigureCheck {
        wrong = List.copyOf(wrong);
    }

    /** Compares what a folder holds with pictures, each of which it must hold as SVG, as PNG, or as both. */
    static FigureCheck of(Path folder, List<Picture> pictures) throws IOException {
        Map<String, String> missing = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (Picture picture : pictures) {
            Seal seal = Seal.of(picture);
            expected.put(seal.figure(), seal.sha256());
            missing.put(seal.figure(), seal.start());
        }
        List<String> wrong = new ArrayList<>();
        List<Path> files = files(folder);
        for (Path file : files) {
            Optional<Seal> seal = Seal.read(file);
            trouble(seal, expected).ifPresent(what -> wrong.add(file + ": " + what));
            seal.ifPresent(found -> missing.remove(found.figure()));
        }
        missing.forEach((name, hash) ->
                wrong.add(folder.resolve(name + ".png") + ": missing, expected with hash " + hash + "." + AGAIN));
        return new FigureCheck(files.size(), wrong);
    }

    private static Optional<String> trouble(Optional<Seal> seal, Map<String, String> expected) {
        if (seal.isEmpty()) {
            return Optional.of("no figure of ours: it has no hash of its series and style."
                    + " Delete it, or draw it again with 'ridgebench figures'.");
        }
        String sha256 = expected.get(seal.get().figure());
        if (sha256 == null) {
            return Optional.of("the data give no figure '" + seal.get().figure() + "', got one with hash "
                    + seal.get().start() + ". Delete it.");
        }
        return sha256.equals(seal.get().sha256())
                ? Optional.empty()
                : Optional.of("hash " + sha256.substring(0, seal.get().start().length())
                        + " of series and style expected, got " + seal.get().start() + "." + AGAIN);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(svg|png)"))
                    .sorted()
                    .toList();
        }
    }
}
