package org.ridgebench.ridge.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A data set's folder: IDX files by the names that MNIST gave them, each plain or with {@code .gz} at its end; or record
 * files and their card, see {@link RecordCard}.
 *
 * <p>The number of classes is one more than the highest label of the whole training file, so that it is the same at
 * every number of samples.
 */
public final class ImageFolder {
    public static final String TRAINING = "train";
    public static final String TEST = "t10k";

    /** The Gram matrix of so many features takes 1.6 GB, packed; of more, its rows no longer fit one array. */
    public static final int MOST_FEATURES = 20_000;

    private static final String NARROW = "-labels-idx1-ubyte";
    private static final String WIDE = "-labels-idx1-short";

    private final Path folder;

    public ImageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The first training rows: on the heap, or left in record files.
     *
     * @throws DatasetException if they are missing, damaged or too few
     */
    public ImageSource source(int samples) throws IOException {
        return RecordFolder.card(folder).isPresent() ? RecordFolder.open(folder).training(samples) : training(samples);
    }

    /**
     * The first training rows, on the heap.
     *
     * @throws DatasetException if they are missing, damaged or too few, or if they are record files
     */
    public Images training(int samples) throws IOException {
        Optional<Path> card = RecordFolder.card(folder);
        if (card.isPresent()) {
            throw new DatasetException(
                    card.get(),
                    "data sets of record files are for serial, threads and spark-gram. Use one of IDX files.");
        }
        try (IdxRows rows = open(TRAINING)) {
            if (samples > rows.rows()) {
                throw new DatasetException(
                        rows.imagesFile(),
                        samples + " samples asked for, got " + rows.rows() + ". Use at most " + rows.rows()
                                + " samples.");
            }
            return rows.next(samples, rows.classes());
        }
    }

    /**
     * The official test images, if the folder has any.
     *
     * @param training what they must fit
     * @throws DatasetException if they are damaged, or images or labels of another kind
     */
    public Optional<ImageSource> test(ImageSource training) throws IOException {
        if (RecordFolder.card(folder).isPresent()) {
            return RecordFolder.open(folder).test();
        }
        if (!has(TEST)) {
            return Optional.empty();
        }
        try (IdxRows rows = openTest(training.features(), training.classes())) {
            return Optional.of(rows.next(rows.rows(), training.classes()));
        }
    }

    /** The test images, from the first on, where they fit the training images. */
    IdxRows openTest(int features, int classes) throws IOException {
        IdxRows rows = open(TEST);
        try {
            requireFit(rows, features, classes);
            return rows;
        } catch (DatasetException e) {
            rows.close();
            throw e;
        }
    }

    private static void requireFit(IdxRows rows, int features, int classes) {
        if (rows.features() != features) {
            throw new DatasetException(
                    rows.imagesFile(),
                    "images of " + features + " pixels expected, as in the training file, got " + rows.features()
                            + ". Give the test file of the same data set.");
        }
        if (rows.highestLabel() >= classes) {
            throw new DatasetException(
                    rows.labelsFile(),
                    "labels up to " + (classes - 1) + " expected, as in the training file, got " + rows.highestLabel()
                            + ". Give the test file of the same data set.");
        }
    }

    /** The SHA-256 of every file, by its name. */
    Map<String, String> sha256() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String part : List.of(TRAINING, TEST)) {
            for (String name : List.of(imagesName(part), labelsName(part), wideLabelsName(part))) {
                Optional<Path> file = find(name);
                if (file.isPresent()) {
                    sums.put(String.valueOf(file.get().getFileName()), Checksums.digest(file.get()));
                }
            }
        }
        return sums;
    }

    /** Whether there are images by a name. */
    public boolean has(String part) {
        return find(imagesName(part)).isPresent();
    }

    /**
     * Images and their labels, from the first on.
     *
     * @param part {@link #TRAINING} or {@link #TEST}
     */
    public IdxRows open(String part) throws IOException {
        boolean wide = find(wideLabelsName(part)).isPresent();
        return IdxRows.open(verified(imagesName(part)), verified(wide ? wideLabelsName(part) : labelsName(part)));
    }

    private Path verified(String name) throws IOException {
        Path file = find(name)
                .orElseThrow(() -> new DatasetException(
                        folder.resolve(name),
                        "no such file, neither plain nor with .gz. Check the data set's folder."));
        Checksums.verify(file);
        return file;
    }

    private Optional<Path> find(String name) {
        Path plain = folder.resolve(name);
        Path compressed = folder.resolve(name + ".gz");
        if (Files.isRegularFile(plain)) {
            return Optional.of(plain);
        }
        return Files.isRegularFile(compressed) ? Optional.of(compressed) : Optional.empty();
    }

    static String imagesName(String part) {
        return part + "-images-idx3-ubyte";
    }

    private static String labelsName(String part) {
        return part + NARROW;
    }

    /** Of more classes than a byte can tell apart. */
    private static String wideLabelsName(String part) {
        return part + WIDE;
    }

    /** The name of the file of labels of so many classes. */
    static String labelsName(String part, int classes) {
        return Images.labelBytes(classes) == 1 ? labelsName(part) : wideLabelsName(part);
    }

    static boolean isWide(Path labelsFile) {
        return String.valueOf(labelsFile.getFileName()).contains(WIDE);
    }
}
