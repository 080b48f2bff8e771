package org.ridgebench.ridge.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data set's folder: IDX files by the names that MNIST gave them, each plain or with {@code .gz} at its end.
 *
 * <p>The number of classes is one more than the highest label of the whole training file, so that it is the same at
 * every number of samples.
 */
public final class ImageFolder {
    private static final String TRAINING = "train";
    private static final String TEST = "t10k";

    /** The Gram matrix of so many features takes 1.6 GB, packed; of more, its rows no longer fit one array. */
    private static final int MOST_FEATURES = 20_000;

    private final Path folder;

    public ImageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The first rows of the training file.
     *
     * @throws DatasetException if they are missing, damaged or too few
     */
    public Images training(int samples) throws IOException {
        try (IdxFile images = open(imagesName(TRAINING), IdxFile.IMAGES);
                IdxFile labels = open(labelsName(TRAINING), IdxFile.LABELS)) {
            byte[] allLabels = matchingLabels(images, labels);
            if (samples > allLabels.length) {
                throw new DatasetException(
                        images.file(),
                        samples + " samples asked for, got " + allLabels.length + ". Use at most " + allLabels.length
                                + " samples.");
            }
            byte[] pixels = images.read(samples);
            return new Images(pixels, Arrays.copyOf(allLabels, samples), features(images), highest(allLabels) + 1);
        }
    }

    /**
     * The official test images, if the folder has any.
     *
     * @param training what they must fit
     * @throws DatasetException if they are damaged, or images or labels of another kind
     */
    public Optional<Images> test(Images training) throws IOException {
        if (find(imagesName(TEST)).isEmpty()) {
            return Optional.empty();
        }
        try (IdxFile images = open(imagesName(TEST), IdxFile.IMAGES);
                IdxFile labels = open(labelsName(TEST), IdxFile.LABELS)) {
            byte[] allLabels = matchingLabels(images, labels);
            if (features(images) != training.features()) {
                throw new DatasetException(
                        images.file(),
                        "images of " + training.features() + " pixels expected, as in the training file, got "
                                + features(images) + ". Give the test file of the same data set.");
            }
            if (highest(allLabels) >= training.classes()) {
                throw new DatasetException(
                        labels.file(),
                        "labels up to " + (training.classes() - 1) + " expected, as in the training file, got "
                                + highest(allLabels) + ". Give the test file of the same data set.");
            }
            return Optional.of(
                    new Images(images.read(allLabels.length), allLabels, training.features(), training.classes()));
        }
    }

    private static byte[] matchingLabels(IdxFile images, IdxFile labels) throws IOException {
        if (labels.items() != images.items()) {
            throw new DatasetException(
                    labels.file(),
                    images.items() + " labels expected, one for each image of "
                            + images.file().getFileName() + ", got " + labels.items()
                            + ". Give the two files of one data set.");
        }
        if (images.items() < 1 || images.items() > Integer.MAX_VALUE) {
            throw new DatasetException(
                    images.file(), "1 to " + Integer.MAX_VALUE + " images expected, got " + images.items() + ".");
        }
        return labels.read((int) labels.items());
    }

    private static int features(IdxFile images) {
        if (images.itemBytes() < 1 || images.itemBytes() > MOST_FEATURES) {
            throw new DatasetException(
                    images.file(),
                    "images of 1 to " + MOST_FEATURES + " pixels expected, got " + images.itemBytes()
                            + ". Scale the images down.");
        }
        return (int) images.itemBytes();
    }

    private static int highest(byte[] labels) {
        int highest = 0;
        for (byte label : labels) {
            highest = Math.max(highest, label & 0xFF);
        }
        return highest;
    }

    private IdxFile open(String name, int magic) throws IOException {
        Path file = find(name)
                .orElseThrow(() -> new DatasetException(
                        folder.resolve(name),
                        "no such file, neither plain nor with .gz. Check the data set's folder."));
        Checksums.verify(file);
        return IdxFile.open(file, magic);
    }

    private Optional<Path> find(String name) {
        Path plain = folder.resolve(name);
        Path compressed = folder.resolve(name + ".gz");
        if (Files.isRegularFile(plain)) {
            return Optional.of(plain);
        }
        return Files.isRegularFile(compressed) ? Optional.of(compressed) : Optional.empty();
    }

    private static String imagesName(String part) {
        return part + "-images-idx3-ubyte";
    }

    private static String labelsName(String part) {
        return part + "-labels-idx1-ubyte";
    }
}
