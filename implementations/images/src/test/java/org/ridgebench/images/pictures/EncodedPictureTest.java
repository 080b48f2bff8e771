package org.ridgebench.images.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPictureTest {
    private static final int PLENTY = 1 << 20;
    private static final Conversion GREY = new Conversion(Channel.LUMA, new Binarisation.Grey());

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "ppm"})
    void readsWhatOthersWrite(String format) throws IOException {
        byte[] file = format.equals("ppm")
                ? ascii("P3 2 1 255  200 100 50  200 100 50")
                : Drawn.encoded(Drawn.plain(2, 1, BufferedImage.TYPE_INT_RGB, 0xC86432), format);
        // 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2
        assertThat(shades(file, new Size(2, 1))).containsOnly(124);
    }

    @Test
    void readsJpegsAlmostExactly() throws IOException {
        byte[] file = Drawn.encoded(Drawn.plain(16, 16, BufferedImage.TYPE_INT_RGB, 0xC86432), "jpeg");
        assertThat(shades(file, new Size(1, 1))[0]).isBetween(122, 126);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void jpegsOfFourInksAreRead(int shade) throws IOException {
        assertThat(shades(Drawn.inBlackInk(16, 16, shade), new Size(1, 1))[0]).isCloseTo(shade, within(2));
    }

    @Test
    void greyIsTakenAsItIsStored() throws IOException {
        BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        assertThat(shades(Drawn.encoded(grey, "png"), new Size(1, 1))).containsExactly(100);
        assertThat(shades(ascii("P2 2 1 255  51 255"), new Size(2, 1))).containsExactly(51, 255);
        assertThat(shades(ascii("P1 2 1  1 0"), new Size(2, 1))).containsExactly(0, 255);
    }

    @Test
    void sixteenBitsCountBeforeTheyAreRounded() throws IOException {
        BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 257 * 100 + 120);
        deep.getRaster().setSample(1, 0, 0, 257 * 100 + 140);
        byte[] file = Drawn.encoded(deep, "png");
        assertThat(shades(file, new Size(2, 1))).containsExactly(100, 101);
        assertThat(shades(file, new Size(1, 1))).containsExactly(101);
        byte[] pgm = Arrays.copyOf(ascii("P5 1 1 65535\n"), 15);
        pgm[13] = 100;
        pgm[14] = 100;
        assertThat(shades(pgm, new Size(1, 1))).containsExactly(100);
    }

    @Test
    void whatIsTransparentShowsWhite() throws IOException {
        BufferedImage half = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        half.setRGB(0, 0, 0x00FF0000);
        half.setRGB(1, 0, 0x80000000);
        assertThat(shades(Drawn.encoded(half, "png"), new Size(2, 1))).containsExactly(255, 127);
    }

    @Test
    void largePicturesAreReadInStrips() throws IOException {
        byte[] file = Drawn.encoded(Drawn.busy(50, 40, 1), "png");
        assertThat(shades(file, new Size(5, 4), 500)).containsExactly(shades(file, new Size(5, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "gif"})
    void truncatedPicturesAreDamaged(String format) throws IOException {
        byte[] file = Drawn.encoded(Drawn.busy(80, 60, 1), format);
        for (int length : new int[] {file.length / 4, file.length / 2, file.length * 9 / 10}) {
            assertThatThrownBy(() -> shades(Arrays.copyOf(file, length), new Size(8, 6)))
                    .as("%d of %d bytes", length, file.length)
                    .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.DAMAGED));
        }
    }

    @Test
    void truncatedPixmapsAreDamaged() {
        assertThatThrownBy(() -> shades(ascii("P5 4 4 255\n1234567"), new Size(1, 1)))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void bombsAreRefusedByTheirHeader() {
        assertThatThrownBy(() -> shades(Drawn.bomb(100_000, 100_000), new Size(1, 1)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("100000x100000 pixels in its header, at most 250000000 are decoded");
    }

    @Test
    void textIsNoPicture() {
        assertThatThrownBy(() -> shades(ascii("hello"), new Size(1, 1)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("none of PNG, JPEG, BMP, GIF, PBM, PGM or PPM");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static int[] shades(byte[] file, Size to) throws IOException {
        return shades(file, to, PLENTY);
    }

    private static int[] shades(byte[] file, Size to, long mostHeapBytes) throws IOException {
        try (Picture picture =
                EncodedPicture.open(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), mostHeapBytes)) {
            byte[] pixels = GREY.pixels(picture, to);
            int[] shades = new int[pixels.length];
            for (int i = 0; i < shades.length; i++) {
                shades[i] = pixels[i] & 0xFF;
            }
            return shades;
        }
    }
}
