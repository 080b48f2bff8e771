package org.ridgebench.images.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The stored values of a decoded picture, as brightness. Colour models of the JDK convert grey by a curve, and profiles
 * by whatever library the JDK was built with: here every value is taken as it was stored.
 *
 * <p>What is transparent shows white paper.
 */
final class Samples {
    private static final int WHITE = 0xFFFF;
    private static final int TO_16_BITS = 257;

    private final Raster raster;
    private final int[] palette;
    private final int[] most;
    private final boolean transparent;
    private final int colours;
    private int[] row = {};

    private Samples(Raster raster, ColorModel model) {
        this.raster = raster;
        this.palette = palette(model);
        this.transparent = palette.length == 0 && model.hasAlpha();
        this.most = new int[raster.getNumBands()];
        for (int band = 0; band < most.length; band++) {
            most[band] = (1 << Math.min(16, raster.getSampleModel().getSampleSize(band))) - 1;
        }
        this.colours = most.length - (transparent ? 1 : 0);
    }

    /**
     * Looks at a picture.
     *
     * @throws UnreadableException if its colours are of a kind that nobody foresaw
     */
    static Samples of(BufferedImage image) throws UnreadableException {
        Samples samples = new Samples(image.getRaster(), image.getColorModel());
        boolean whole = image.getRaster().getTransferType() <= java.awt.image.DataBuffer.TYPE_INT;
        if (!whole || (samples.colours != 1 && samples.colours != 3)) {
            throw new UnreadableException(
                    Reason.NOT_A_PICTURE,
                    "its colours are neither grey nor red, green and blue: " + image.getColorModel());
        }
        return samples;
    }

    private static int[] palette(ColorModel model) {
        if (!(model instanceof IndexColorModel indexed)) {
            return new int[0];
        }
        int[] argb = new int[indexed.getMapSize()];
        indexed.getRGBs(argb);
        return argb;
    }

    /** The brightness of a row's pixels. */
    void row(int y, Channel channel, int[] values) {
        row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, values.length, 1, sized(values.length));
        for (int x = 0; x < values.length; x++) {
            values[x] = palette.length > 0 ? indexed(row[x], channel) : banded(x * most.length, channel);
        }
    }

    private int[] sized(int width) {
        return row.length == width * most.length ? row : new int[width * most.length];
    }

    /** An index beyond the palette is black, as in browsers. */
    private int indexed(int index, Channel channel) {
        int argb = index < palette.length ? palette[index] : 0xFF000000;
        int alpha = (argb >>> 24) * TO_16_BITS;
        return channel.of(
                overWhite((argb >> 16 & 0xFF) * TO_16_BITS, alpha),
                overWhite((argb >> 8 & 0xFF) * TO_16_BITS, alpha),
                overWhite((argb & 0xFF) * TO_16_BITS, alpha));
    }

    private int banded(int at, Channel channel) {
        int alpha = transparent ? sample(at, colours) : WHITE;
        int r = overWhite(sample(at, 0), alpha);
        if (colours == 1) {
            return channel.of(r, r, r);
        }
        return channel.of(r, overWhite(sample(at, 1), alpha), overWhite(sample(at, 2), alpha));
    }

    /** In 16 bits, rounded where the depth is none that fits evenly. */
    private int sample(int at, int band) {
        long value = Math.min(row[at + band], most[band]);
        return (int) ((value * WHITE + most[band] / 2) / most[band]);
    }

    private static int overWhite(int value, int alpha) {
        return (int) (((long) value * alpha + (long) WHITE * (WHITE - alpha) + WHITE / 2) / WHITE);
    }
}
