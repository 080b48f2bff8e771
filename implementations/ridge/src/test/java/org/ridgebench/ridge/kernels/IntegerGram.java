package org.ridgebench.ridge.kernels;

import org.ridgebench.ridge.images.Images;

/** The Gram matrix in plain integers: what every kernel must give. */
final class IntegerGram {
    private IntegerGram() {}

    static long[] of(Images images, int from, int to) {
        int d = images.features();
        long[] gram = new long[Triangle.size(d)];
        int[] pixels = new int[d];
        int[] values = new int[d];
        for (int row = from; row < to; row++) {
            int count = 0;
            for (int j = 0; j < d; j++) {
                pixels[count] = j;
                values[count] = images.pixels()[row * d + j] & 0xFF;
                count += values[count] == 0 ? 0 : 1;
            }
            for (int i = 0; i < count; i++) {
                int start = Triangle.row(d, pixels[i]);
                for (int j = i; j < count; j++) {
                    gram[start + pixels[j]] += (long) values[i] * values[j];
                }
            }
        }
        return gram;
    }

    /** What a kernel made of the same rows. */
    static long[] drained(Gram gram, int features) {
        long[] sum = new long[Triangle.size(features)];
        for (int band = 0; band < gram.bands(); band++) {
            gram.drain(band, sum);
        }
        return sum;
    }
}
