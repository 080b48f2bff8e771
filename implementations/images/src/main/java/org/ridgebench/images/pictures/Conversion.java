package org.ridgebench.images.pictures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** How a picture becomes the pixels of a row. */
public record Conversion(Channel channel, Binarisation binarisation) {
    /** In a sentence, for help and card. */
    public static final String RESIZE =
            "area averaging in whole numbers, stretched to the size, the same bytes on every JDK";

    public static final String TRANSPARENCY = "over white";

    public Conversion {
        requireNonNull(channel, "channel");
        requireNonNull(binarisation, "binarisation");
    }

    /** The pixels of a picture, scaled to a size. */
    public byte[] pixels(Picture picture, Size to) throws IOException {
        AreaAverage average = new AreaAverage(picture.size(), to, binarisation);
        picture.read(channel, average);
        return average.pixels();
    }
}
