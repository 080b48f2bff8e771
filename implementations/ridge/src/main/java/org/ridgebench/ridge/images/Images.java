package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

/**
 * Labelled images. The arrays are shared, never written to.
 *
 * @param pixels rows × features unsigned bytes, row-major
 * @param labels one class a row, each from 0 to {@code classes - 1}
 * @param features d, pixels of an image
 * @param classes k
 */
@SuppressWarnings("ArrayRecordComponent") // 47 MB of pixels are not copied; images are never compared.
public record Images(byte[] pixels, byte[] labels, int features, int classes) {
    /** Share of the rows that train, as in the report; the rest validate. */
    private static final int TRAINING_TENTHS = 8;

    public Images {
        requireNonNull(pixels, "pixels");
        requireNonNull(labels, "labels");
        if (features < 1 || classes < 1 || pixels.length != (long) labels.length * features) {
            throw new IllegalArgumentException(labels.length + " labels x " + features + " features expected, of "
                    + classes + " classes, got " + pixels.length + " pixels");
        }
    }

    public int rows() {
        return labels.length;
    }

    /** How many rows train: the first ⌊0.8 n⌋; those from here on validate. */
    public int trainingRows() {
        return (int) ((long) rows() * TRAINING_TENTHS / 10);
    }

    /** The class of a row. */
    public int label(int row) {
        return labels[row] & 0xFF;
    }
}
