package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import org.ridgebench.trial.Source;

/**
 * Labelled images on the heap. The arrays are shared, never written to.
 *
 * @param pixels rows × features unsigned bytes, row-major
 * @param labels one class a row, each from 0 to {@code classes - 1}, in {@link #labelBytes} bytes, the high one first
 * @param features d, pixels of an image
 * @param classes k
 */
@SuppressWarnings("ArrayRecordComponent") // 47 MB of pixels are not copied; images are never compared.
public record Images(byte[] pixels, byte[] labels, int features, int classes) implements ImageSource {
    private static final int CLASSES_IN_A_BYTE = 256;

    public Images {
        requireNonNull(pixels, "pixels");
        requireNonNull(labels, "labels");
        if (features < 1
                || classes < 1
                || labels.length % labelBytes(classes) != 0
                || pixels.length != (long) (labels.length / labelBytes(classes)) * features) {
            throw new IllegalArgumentException(labels.length + " bytes of labels x " + features
                    + " features expected, of " + classes + " classes, got " + pixels.length + " pixels");
        }
    }

    /** How many bytes a label takes: one as long as that will do, else two. */
    public static int labelBytes(int classes) {
        return classes <= CLASSES_IN_A_BYTE ? 1 : 2;
    }

    /** Writes a label where {@link #label} looks for it. */
    static void putLabel(byte[] labels, int row, int classes, int label) {
        if (labelBytes(classes) == 1) {
            labels[row] = (byte) label;
        } else {
            labels[2 * row] = (byte) (label >>> Byte.SIZE);
            labels[2 * row + 1] = (byte) label;
        }
    }

    @Override
    public int rows() {
        return labels.length / labelBytes(classes);
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
        return labelBytes(classes) == 1
                ? labels[row] & 0xFF
                : ((labels[2 * row] & 0xFF) << Byte.SIZE) | (labels[2 * row + 1] & 0xFF);
    }
}
