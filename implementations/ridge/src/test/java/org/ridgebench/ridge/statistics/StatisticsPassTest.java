package org.ridgebench.ridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Sha256;

class StatisticsPassTest {
    @Test
    void sumsPixelsByClass() {
        Images images = new Images(new byte[] {1, 2, (byte) 255, 4, 5, 6}, new byte[] {1, 0, 1}, 2, 3);
        Statistics statistics = serially(images);
        assertThat(statistics.rows()).isEqualTo(3);
        assertThat(statistics.classCounts()).containsExactly(1, 2, 0);
        assertThat(statistics.classSums()).containsExactly(255, 4, 6, 8, 0, 0);
        assertThat(statistics.pixelSums()).containsExactly(261, 12);
        assertThat(statistics.gram()).containsExactly(1 + 255 * 255 + 25, 2 + 255 * 4 + 30, 4 + 16 + 36);
        assertThat(statistics.mean()).containsExactly(87, 4);
    }

    @Test
    void everyKernelAndNumberOfThreadsGivesTheSameHash() {
        Images images = Specimens.random(777, 53, 4, 0.7, 1);
        String expected = serially(images).sha256();
        for (Kernel kernel : Kernels.all()) {
            for (int threads = 1; threads <= 5; threads++) {
                try (Workers workers = Workers.ofThreads(threads)) {
                    Statistics statistics = new StatisticsPass(kernel, workers).over(images, 0, 777);
                    assertThat(statistics.sha256()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void oneGramMatrixForAllThreadsGivesTheSameHash() {
        Images images = Specimens.random(777, 211, 4, 0.7, 1);
        String expected = serially(images).sha256();
        for (int threads = 1; threads <= 5; threads++) {
            try (Workers workers = Workers.ofThreads(threads)) {
                Statistics statistics = new StatisticsPass(Kernels.named("exact"), workers, 0).over(images, 0, 777);
                assertThat(statistics.sha256()).isEqualTo(expected);
            }
        }
    }

    @Test
    void statisticsOfPartsAddUpToThoseOfTheWhole() {
        Images images = Specimens.random(300, 21, 3, 0.2, 1);
        try (Workers workers = Workers.caller()) {
            StatisticsPass pass = new StatisticsPass(Kernels.named("exact"), workers);
            Statistics parts = pass.over(images, 0, 100)
                    .plus(pass.over(images, 100, 100))
                    .plus(pass.over(images, 100, 300))
                    .plus(Statistics.empty(21, 3));
            assertThat(parts.sha256()).isEqualTo(pass.over(images, 0, 300).sha256());
        }
    }

    @Test
    void otherShapesCannotBeAdded() {
        assertThatThrownBy(() -> Statistics.empty(3, 2).plus(Statistics.empty(2, 2)))
                .hasMessage("Must be of the same shape. 3 x 2 vs 2 x 2");
    }

    @Test
    void theHashCoversLittleEndianIntegersInADefinedOrder() {
        Images images = new Images(new byte[] {3, 5}, new byte[] {0}, 2, 1);
        ByteBuffer bytes = ByteBuffer.allocate(11 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : new long[] {2, 1, 1, 3, 5, 9, 15, 25, 3, 5, 1}) {
            bytes.putLong(value);
        }
        assertThat(serially(images).sha256()).isEqualTo(Sha256.of(bytes.array()));
    }

    @Test
    void classSumsThatExceedThirtyTwoBitsMoveOn() {
        int rows = 8_421_504 + 3;
        Statistics statistics = serially(Specimens.constant(rows, 1, 255));
        assertThat(statistics.classSums()).containsExactly(rows * 255L);
        assertThat(statistics.classCounts()).containsExactly(rows);
        assertThat(statistics.gram()).containsExactly(rows * 255L * 255L);
    }

    @Test
    void rowSumsAgree() {
        Images images = Specimens.random(1, 61, 1, 0.3, 1);
        for (int start = 0; start < 40; start++) {
            int[] plain = new int[21];
            int[] vector = new int[21];
            new PlainRowSum().add(images.pixels(), start, plain);
            new VectorRowSum().add(images.pixels(), start, vector);
            assertThat(vector).isEqualTo(plain);
        }
    }

    private static Statistics serially(Images images) {
        try (Workers workers = Workers.caller()) {
            return new StatisticsPass(Kernels.named("naive"), workers).over(images, 0, images.rows());
        }
    }
}
