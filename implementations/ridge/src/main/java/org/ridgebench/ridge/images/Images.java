package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import org.ridgebench.trial.Source;

/**
 * Labelled images on the heap. The arrays are shared, never written to.
 *
 * @param pixels rows × features unsigned bytes, row-major
 * @param labels one class a row, each from 0 to {@code classes - 1}
 * @param features d, pixels of an image
 * @param classes k
 */
@SuppressWarnings("ArrayRecordComponent") // 47 MB of pixels are not copied; images are never compared.
public record Images(byte[] pixels, byte[] labels, int features, int classes) implements ImageSource {
    public Images {
        requireNonNull(pixels, "pixels");
        requireNonNull(labels, "labels");
        if (features < 1 || classes < 1 || pixels.length != (long) labels.length * features) {
            throw new IllegalArgumentException(labels.length + " labels x " + features + " features expected, of "
                    + classes + " classes, got " + pixels.length + " pixels");
        }
    }

    @Override
    public int rows() {
        return labels.length;
    }

    @Override
    public Source source() {
        return Source.MEMORY;
    }

    /** All rows are in place: one block, and nothing is copied. */
    @Override
    public void forEachBlock(int from, int to, BlockReader reader) {
        reader.read(this, from, to);
    }

    /** The class of a row. */
    public int label(int row) {
        return labels[row] & 0xFF;
    }
}
