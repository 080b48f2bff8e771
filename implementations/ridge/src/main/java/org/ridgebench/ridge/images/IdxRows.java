package org.ridgebench.ridge.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The images and labels of two IDX files that belong together, read from front to back. */
final class IdxRows implements AutoCloseable {
    private final IdxFile images;
    private final byte[] labels;
    private final Path labelsFile;
    private final int features;
    private final int highestLabel;
    private int next;

    private IdxRows(IdxFile images, IdxFile labels) throws IOException {
        this.images = images;
        this.labels = matchingLabels(images, labels);
        this.labelsFile = labels.file();
        this.features = features(images);
        this.highestLabel = highest(this.labels);
    }

    /**
     * Begins with the first image. All labels are read at once.
     *
     * @throws DatasetException if the files are damaged or do not belong together
     */
    static IdxRows open(Path imagesFile, Path labelsFile) throws IOException {
        IdxFile images = IdxFile.open(imagesFile, IdxFile.IMAGES);
        try (IdxFile labels = IdxFile.open(labelsFile, IdxFile.LABELS)) {
            return new IdxRows(images, labels);
        } catch (IOException | RuntimeException e) {
            images.close();
            throw e;
        }
    }

    Path imagesFile() {
        return images.file();
    }

    Path labelsFile() {
        return labelsFile;
    }

    /** How many there are in all. */
    int rows() {
        return labels.length;
    }

    /** Pixels of an image. */
    int features() {
        return features;
    }

    int height() {
        return images.height();
    }

    int width() {
        return images.width();
    }

    int highestLabel() {
        return highestLabel;
    }

    /** k of a training file: one more than its highest label. */
    int classes() {
        return highestLabel + 1;
    }

    /** How many are still to come. */
    int left() {
        return labels.length - next;
    }

    /**
     * The next rows.
     *
     * @param count of them, no more than are left
     * @param classes k, more than the highest label
     */
    Images next(int count, int classes) throws IOException {
        byte[] pixels = images.read(count);
        Images rows = new Images(pixels, Arrays.copyOfRange(labels, next, next + count), features, classes);
        next += count;
        return rows;
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
        if (images.itemBytes() < 1 || images.itemBytes() > ImageFolder.MOST_FEATURES) {
            throw new DatasetException(
                    images.file(),
                    "images of 1 to " + ImageFolder.MOST_FEATURES + " pixels expected, got " + images.itemBytes()
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

    @Override
    public void close() throws IOException {
        images.close();
    }
}
