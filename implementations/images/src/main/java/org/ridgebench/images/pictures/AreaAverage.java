package org.ridgebench.images.pictures;

import java.util.Arrays;

/**
 * Scales a picture by area averaging, row by row: a pixel of the result is the mean of all that lies below it, pixels at
 * its edges by their share. A picture is stretched to its new size; it is neither cropped nor padded.
 *
 * <p>Shares are whole numbers: with w pixels for W, a source pixel is w units long, a target pixel W. So sums are exact,
 * below 2⁶³ up to {@link EncodedPicture#MOST_PIXELS}, and a mean is rounded once: the same bytes on every JDK.
 */
final class AreaAverage implements Picture.RowReader {
    private static final int WHITE_BYTE = 255;

    private final Size from;
    private final Size to;
    private final Binarisation binarisation;
    private final long[] across;
    private final long[] sums;
    private final byte[] pixels;
    private int row;

    AreaAverage(Size from, Size to, Binarisation binarisation) {
        this.from = from;
        this.to = to;
        this.binarisation = binarisation;
        this.across = new long[to.width()];
        this.sums = new long[to.width()];
        this.pixels = new byte[Math.toIntExact(to.pixels())];
    }

    @Override
    public void read(int[] values) {
        binarisation.before(values);
        averageAcross(values);
        long start = (long) row * to.height();
        long end = start + to.height();
        for (long at = start; at < end; ) {
            int target = (int) (at / from.height());
            long next = Math.min(end, (target + 1L) * from.height());
            for (int x = 0; x < sums.length; x++) {
                sums[x] += across[x] * (next - at);
            }
            if (next == (target + 1L) * from.height()) {
                finish(target);
            }
            at = next;
        }
        row++;
    }

    private void averageAcross(int[] values) {
        Arrays.fill(across, 0);
        long at = 0;
        for (int value : values) {
            long end = at + to.width();
            while (at < end) {
                int target = (int) (at / from.width());
                long next = Math.min(end, (target + 1L) * from.width());
                across[target] += value * (next - at);
                at = next;
            }
        }
    }

    private void finish(int target) {
        long unit = Channel.WHITE / WHITE_BYTE * from.pixels();
        for (int x = 0; x < sums.length; x++) {
            int value = (int) ((sums[x] + unit / 2) / unit);
            pixels[target * to.width() + x] = (byte) binarisation.after(value);
            sums[x] = 0;
        }
    }

    /** All pixels of the result; complete when the last row was read. */
    byte[] pixels() {
        return pixels;
    }
}
