package org.ridgebench.images.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgebench.images.pictures.Binarisation.Threshold;
import org.ridgebench.images.pictures.Conversion;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.images.sources.Skip;
import org.ridgebench.ridge.images.Checksums;
import org.ridgebench.ridge.images.IdxWriter;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.WholeFolder;
import org.ridgebench.trial.WholeFile;

/** Writes the files of a data set. */
final class DataFiles {
    private final Path folder;
    private final DecodedRows rows;
    private final Labels labels;
    private final WholeFolder target;
    private final Map<String, String> sums = new LinkedHashMap<>();

    DataFiles(Path folder, DecodedRows rows, Labels labels, WholeFolder target) {
        this.folder = folder;
        this.rows = rows;
        this.labels = labels;
        this.target = target;
    }

    Card write(PictureSource source, ImportOptions options, Split split, List<Skip> skips) throws IOException {
        Size size = rows.size().orElseThrow();
        writePart(ImageFolder.TRAINING, size, split.training());
        if (!split.test().isEmpty()) {
            writePart(ImageFolder.TEST, size, split.test());
        }
        int[] training = counts(split.training());
        Card card = new Card(
                source.title(),
                source.isSynthetic(),
                new Card.Image(size.width(), size.height(), (int) size.pixels()),
                new Card.Rows(split.training().size(), split.test().size()),
                balance(training),
                classes(training, counts(split.test())),
                source.description(),
                said(options, size),
                SkippedException.counts(skips),
                sums);
        WholeFile.write(folder.resolve(Card.NAME), card.text());
        Checksums.write(folder, names());
        return card;
    }

    private void writePart(String part, Size size, List<Integer> indexes) throws IOException {
        int classes = labels.names().size();
        try (IdxWriter writer = new IdxWriter(folder, part, indexes.size(), size.height(), size.width(), classes)) {
            for (int index : indexes) {
                target.requireWanted();
                writer.write(rows.pixels(index), labels.of(index));
            }
            sums.putAll(writer.finish());
        }
    }

    private int[] counts(List<Integer> indexes) {
        int[] counts = new int[labels.names().size()];
        indexes.forEach(index -> counts[labels.of(index)]++);
        return counts;
    }

    private static Card.Balance balance(int[] training) {
        int all = 0;
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int count : training) {
            all += count;
            most = Math.max(most, count);
            least = Math.min(least, count);
        }
        return new Card.Balance(rounded(most, all), rounded(least, all));
    }

    private static double rounded(int part, int all) {
        return Math.round(1e4 * part / all) / 1e4;
    }

    private List<Card.ClassRows> classes(int[] training, int[] test) {
        List<Card.ClassRows> classes = new ArrayList<>();
        for (int label = 0; label < training.length; label++) {
            classes.add(new Card.ClassRows(label, labels.names().get(label), training[label], test[label]));
        }
        return Collections.unmodifiableList(classes);
    }

    private static Map<String, String> said(ImportOptions options, Size size) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("size", size.toString());
        said.put("resize", Conversion.RESIZE);
        said.put("channel", options.conversion().channel().word());
        said.put("transparency", Conversion.TRANSPARENCY);
        said.put(
                "threshold",
                options.conversion().binarisation() instanceof Threshold threshold
                        ? threshold.share() + " of white, before and after the resize"
                        : "none, shades of grey");
        said.put(
                "limit",
                options.limit().isPresent() ? Integer.toString(options.limit().getAsInt()) : "none");
        said.put("seed", Long.toString(options.seed()));
        said.put("testShare", options.testShare() + " of each class, where the source has no test images of its own");
        said.put("strict", Boolean.toString(options.strict()));
        said.put("jpeg", "decoded by the JDK's own library: its last bit may differ between builds of a JDK");
        return said;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".gz"))
                    .toList();
        }
    }
}
