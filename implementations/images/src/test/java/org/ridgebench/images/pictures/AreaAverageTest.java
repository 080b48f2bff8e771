package org.ridgebench.images.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {
    private static final Conversion GREY = new Conversion(Channel.LUMA, new Binarisation.Grey());

    @Test
    void aPixelIsTheMeanOfWhatLiesBelowIt() throws IOException {
        assertThat(scaled(GREY, new Size(4, 2), new Size(2, 1), 0, 10, 100, 200, 20, 30, 100, 201))
                .containsExactly(15, 150);
    }

    @Test
    void pixelsAtTheEdgeCountByTheirShare() throws IOException {
        // 3 to 2: each takes one whole pixel and half of the middle one.
        assertThat(scaled(GREY, new Size(3, 1), new Size(2, 1), 0, 90, 30)).containsExactly(30, 50);
    }

    @Test
    void theSameSizeChangesNothing() throws IOException {
        assertThat(scaled(GREY, new Size(2, 2), new Size(2, 2), 0, 1, 254, 255)).containsExactly(0, 1, 254, 255);
    }

    @Test
    void aSmallerPictureIsEnlarged() throws IOException {
        assertThat(scaled(GREY, new Size(2, 1), new Size(4, 2), 7, 9)).containsExactly(7, 7, 9, 9, 7, 7, 9, 9);
    }

    @ParameterizedTest
    @CsvSource({"180,120,60,40", "61,37,60,40", "17,23,5,9", "7,5,20,31", "1,1,3,3"})
    void agreesWithTheDefinition(int width, int height, int toWidth, int toHeight) throws IOException {
        int[] values = new Random(1).ints(width * height, 0, 256).toArray();
        int[] scaled = scaled(GREY, new Size(width, height), new Size(toWidth, toHeight), values);
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                double mean = 0;
                for (int v = 0; v < height; v++) {
                    for (int u = 0; u < width; u++) {
                        mean += values[v * width + u]
                                * overlap(x, toWidth, u, width)
                                * overlap(y, toHeight, v, height)
                                * toWidth
                                * toHeight;
                    }
                }
                assertThat((double) scaled[y * toWidth + x]).isBetween(mean - 0.5001, mean + 0.5001);
            }
        }
    }

    /** How much of a whole side two pixels of different grids share. */
    private static double overlap(int a, int as, int b, int bs) {
        return Math.max(0, Math.min((a + 1.0) / as, (b + 1.0) / bs) - Math.max((double) a / as, (double) b / bs));
    }

    @Test
    void aThresholdIsAppliedBeforeAndAfter() throws IOException {
        Conversion half = new Conversion(Channel.LUMA, new Binarisation.Threshold(0.5));
        // Before: 127 is black, 128 white. After: one white of four is black again, two are white.
        assertThat(scaled(half, new Size(4, 2), new Size(2, 1), 127, 127, 128, 128, 127, 128, 0, 0))
                .containsExactly(0, 255);
    }

    @Test
    void lumaIsExact() {
        assertThat(Channel.LUMA.of(0xFFFF, 0xFFFF, 0xFFFF)).isEqualTo(Channel.WHITE);
        assertThat(Channel.LUMA.of(1000, 100, 10)).isEqualTo(299_000 + 58_700 + 1_140);
        assertThat(Channel.G.of(1, 2, 3)).isEqualTo(2000);
    }

    private static int[] scaled(Conversion conversion, Size from, Size to, int... values) throws IOException {
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) values[i];
        }
        byte[] scaled = conversion.pixels(new GreyPicture(from, pixels), to);
        int[] result = new int[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            result[i] = scaled[i] & 0xFF;
        }
        return result;
    }
}
