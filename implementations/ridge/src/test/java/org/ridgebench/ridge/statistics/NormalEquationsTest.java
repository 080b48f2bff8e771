package org.ridgebench.ridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
