package org.ridgebench.ridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.workers.Workers;

class NormalEquationsTest {
    @Test
    void centreARealCase() {
        // Rows (0, 2), (2, 2), (4, 8): centred (-2, -2), (0, -2), (2, 4).
        Images images = new Images(new byte[] {0, 2, 2, 2, 4, 8}, new byte[] {0, 1, 1}, 2, 2);
        NormalEquations equations = NormalEquations.of(statistics(images));
        assertThat(equations.gram()).containsExactly(8, 12, 24);
        assertThat(equations.targets()).containsExactly(-4, 4, -4, 4);
        assertThat(equations.regularised(0.5)).containsExactly(8.5, 12, 12, 24.5);
    }

    @Test
    void differencesOfProductsAreRoundedOnce() {
        Random random = new Random(1);
        for (int bits = 8; bits <= 62; bits++) {
            for (int i = 0; i < 50; i++) {
                long a = random.nextLong() >>> (64 - bits);
                long b = random.nextLong() >>> (64 - bits);
                long c = random.nextLong() >>> (64 - bits);
                long d = random.nextLong() >>> (64 - bits);
                assertThat(Determinant.of(a, b, c, d)).isEqualTo(exact(a, b, c, d));
                assertThat(Determinant.of(a, b, a, b - 1)).isEqualTo((double) a);
                assertThat(Determinant.of(a, b, b, a)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_600_000, 12_000_000, 2_000_000_000, 100_000_000_000L})
    void manyRowsAreRoundedOnceAsWell(long rows) {
        // A quarter of the rows is 255 in the first pixel, all are 255 in the second but a third of them, which are
        // 254.
        long bright = rows / 4;
        long dim = rows / 3;
        long both = bright / 2;
        long[] gram = {
            bright * 255 * 255,
            both * 255 * 254 + (bright - both) * 255 * 255,
            dim * 254 * 254 + (rows - dim) * 255 * 255
        };
        long[] classSums = {both * 255, dim * 254, (bright - both) * 255, (rows - dim) * 255};
        long[] counts = {dim, rows - dim};
        NormalEquations equations = NormalEquations.of(new Statistics(2, 2, rows, gram, classSums, counts));

        long first = bright * 255;
        long second = dim * 254 + (rows - dim) * 255;
        assertThat(equations.gram())
                .containsExactly(
                        exact(rows, gram[0], first, first) / rows,
                        exact(rows, gram[1], first, second) / rows,
                        exact(rows, gram[2], second, second) / rows);
        assertThat(equations.targets())
                .containsExactly(
                        2 * exact(rows, classSums[0], counts[0], first) / rows,
                        2 * exact(rows, classSums[2], counts[1], first) / rows,
                        2 * exact(rows, classSums[1], counts[0], second) / rows,
                        2 * exact(rows, classSums[3], counts[1], second) / rows);
    }

    private static double exact(long a, long b, long c, long d) {
        BigInteger first = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return first.subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
                .doubleValue();
    }

    private static Statistics statistics(Images images) {
        try (Workers workers = Workers.caller()) {
            return new StatisticsPass(Kernels.named("exact"), workers).over(images, 0, images.rows());
        }
    }
}
