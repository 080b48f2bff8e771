package org.ridgebench.ridge.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The images and labels of two IDX files that belong together, read from front to back. */
public final class IdxRows implements AutoCloseable {
    private final IdxFile images;
    private final int[] labels;
    private final Path labelsFile;
    private final int features;
    private final int highestLabel;
    private int next;

    private IdxRows(IdxFile images, IdxFile labels) throws IOException {
        this.images = images;
        this.labels = matchingLabels(images, labels);
        this.labelsFile = labels.file();
        this.features = features(images);
        this.highestLabel = Arrays.stream(this.labels).max().orElse(0);
    }

    /**
     * Begins with the first image. All labels are read at once.
     *
     * @throws DatasetException if the files are damaged or do not belong together
     */
    static IdxRows open(Path imagesFile, Path labelsFile) throws IOException {
        IdxFile images = IdxFile.open(imagesFile, IdxFile.IMAGES);
        boolean wide = ImageFolder.isWide(labelsFile);
        try (IdxFile labels = IdxFile.open(labelsFile, wide ? IdxFile.WIDE_LABELS : IdxFile.LABELS)) {
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
    public int rows() {
        return labels.length;
    }

    /** Pixels of an image. */
    public int features() {
        return features;
    }

    public int height() {
        return images.height();
    }

    public int width() {
        return images.width();
    }

    int highestLabel() {
        return highestLabel;
    }

    /** k of a training file: one more than its highest label. */
    public int classes() {
        return highestLabel + 1;
    }

    /** How many are still to come. */
    public int left() {
        return labels.length - next;
    }

    /**
     * The next rows.
     *
     * @param count of them, no more than are left
     * @param classes k, more than the highest label
     */
    public Images next(int count, int classes) throws IOException {
        byte[] pixels = images.read(count);
        byte[] packed = new byte[count * Images.labelBytes(classes)];
        for (int row = 0; row < count; row++) {
            Images.putLabel(packed, row, classes, labels[next + row]);
        }
        next += count;
        return new Images(pixels, packed, features, classes);
    }

    private static int[] matchingLabels(IdxFile images, IdxFile labels) throws IOException {
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
        return unpacked(labels.read((int) labels.items()), (int) labels.itemBytes());
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

    private static int[] unpacked(byte[] bytes, int labelBytes) {
        int[] labels = new int[bytes.length / labelBytes];
        for (int i = 0; i < bytes.length; i++) {
            labels[i / labelBytes] = (labels[i / labelBytes] << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return labels;
    }

    @Override
    public void close() throws IOException {
        images.close();
    }
}
