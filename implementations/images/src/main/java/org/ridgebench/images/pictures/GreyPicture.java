package org.ridgebench.images.pictures;

import static java.util.Objects.requireNonNull;

/**
 * A picture that is in memory already: drawn, or a row of a data set.
 *
 * @param pixels one byte each, from the top left
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
public record GreyPicture(Size size, byte[] pixels) implements Picture {
    private static final int WHITE_BYTE = 255;

    public GreyPicture {
        requireNonNull(pixels, "pixels");
        if (pixels.length != size.pixels()) {
            throw new IllegalArgumentException(size + " pixels expected, got " + pixels.length);
        }
    }

    @Override
    public long heapBytes() {
        return pixels.length;
    }

    @Override
    public void read(Channel channel, RowReader reader) {
        int[] values = new int[size.width()];
        for (int start = 0; start < pixels.length; start += values.length) {
            for (int x = 0; x < values.length; x++) {
                values[x] = (pixels[start + x] & 0xFF) * (Channel.WHITE / WHITE_BYTE);
            }
            reader.read(values);
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
