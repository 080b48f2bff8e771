package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A range of records of one file: where its bytes are, and how they become images. Small, and may travel to whoever
 * reads them.
 *
 * @param file the file's location, as the data set's folder was given: a path, or a URI of any file system
 * @param position of the first byte in the file
 * @param rows records from there on
 * @param features d; a record is a label and d bytes of pixels, see {@link Images#labelBytes}
 * @param classes k; labels are below it
 */
public record RecordBlock(String file, long position, int rows, int features, int classes) implements Serializable {
    private static final int BUFFER = 1 << 16;

    public RecordBlock {
        requireNonNull(file, "file");
        if (position < 0 || rows < 0 || (long) rows * recordBytes(features, classes) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    file + ": " + rows + " records of " + features + " pixels from byte " + position);
        }
    }

    /** Bytes of a record. */
    static int recordBytes(int features, int classes) {
        return Images.labelBytes(classes) + features;
    }

    /** How many bytes of the file these are. */
    public int length() {
        return rows * recordBytes(features, classes);
    }

    /**
     * The images of these records.
     *
     * @param records {@link #length} bytes
     * @throws DatasetException if there are more or fewer bytes, or a label is no class
     */
    public Images decode(byte[] records) {
        if (records.length != length()) {
            throw truncated(records.length);
        }
        try {
            return read(new ByteArrayInputStream(records));
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail", e);
        }
    }

    /**
     * The images of these records; every byte is copied to its place once, through a small buffer.
     *
     * @param in the file from {@link #position} on. More may be taken from it than the records
     * @throws DatasetException if the file ends too early, or a label is no class
     */
    public Images read(InputStream in) throws IOException {
        int labelBytes = Images.labelBytes(classes);
        byte[] labels = new byte[rows * labelBytes];
        byte[] pixels = new byte[rows * features];
        Images images = new Images(pixels, labels, features, classes);
        InputStream buffered = new BufferedInputStream(in, Math.min(BUFFER, Math.max(1, length())));
        for (int row = 0; row < rows; row++) {
            int got = buffered.readNBytes(labels, row * labelBytes, labelBytes);
            got += buffered.readNBytes(pixels, row * features, features);
            if (got < recordBytes(features, classes)) {
                throw truncated((long) row * recordBytes(features, classes) + got);
            }
            int label = images.label(row);
            if (label >= classes) {
                throw new DatasetException(
                        file,
                        "labels up to " + (classes - 1) + " expected, got " + label + " at byte "
                                + (position + (long) row * recordBytes(features, classes))
                                + ". Make the data set again.");
            }
        }
        return images;
    }

    /**
     * Refuses a file of another length, taking these records for all that it holds.
     *
     * @param bytes how long the file is
     */
    public void requireWholeFile(long bytes) {
        if (position != 0 || bytes != length()) {
            throw truncated(bytes);
        }
    }

    private DatasetException truncated(long bytes) {
        return new DatasetException(
                file,
                rows + " records of " + recordBytes(features, classes) + " bytes expected from byte " + position
                        + " on, " + length() + " bytes, got " + bytes + ". Make the data set again.");
    }
}
