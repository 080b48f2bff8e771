package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import org.ridgebench.ridge.images.Images;

/**
 * Rows of images as executors hold them: bytes.
 *
 * @param pixels rows × features unsigned bytes, row-major
 * @param labels one class a row, see {@link Images#labelBytes}
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes of pixels; never compared.
record Block(byte[] pixels, byte[] labels, int features, int classes) implements Serializable {
    Block {
        requireNonNull(pixels, "pixels");
        requireNonNull(labels, "labels");
    }

    /** All rows, shared and not copied. */
    static Block of(Images images) {
        return new Block(images.pixels(), images.labels(), images.features(), images.classes());
    }

    /** Some rows, copied. */
    static Block of(Images images, int from, int to) {
        int d = images.features();
        int labelBytes = Images.labelBytes(images.classes());
        return new Block(
                Arrays.copyOfRange(images.pixels(), from * d, to * d),
                Arrays.copyOfRange(images.labels(), from * labelBytes, to * labelBytes),
                d,
                images.classes());
    }

    Images images() {
        return new Images(pixels, labels, features, classes);
    }

    int rows() {
        return images().rows();
    }

    long bytes() {
        return (long) pixels.length + labels.length;
    }
}
