package org.ridgebench.ridge.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;

class ExactKernelTest {
    @Test
    void equalsTheIntegersOnAllOfMnist() {
        Images images = Specimens.mnist(60_000);
        long[] expected = IntegerGram.of(images, 0, images.rows());
        for (Gram gram : new Gram[] {Kernels.named("exact").gram(784), new PlainGram(784)}) {
            gram.add(images.pixels(), 0, images.rows());
            assertThat(IntegerGram.drained(gram, 784)).isEqualTo(expected);
        }
    }

    @Test
    void sumsThatExceedThirtyTwoBitsMoveOn() {
        int rows = 140_000;
        Images images = Specimens.constant(rows, 3, 255);
        for (Gram gram : new Gram[] {Kernels.named("exact").gram(3), new PlainGram(3)}) {
            gram.add(images.pixels(), 0, rows);
            assertThat(IntegerGram.drained(gram, 3)).containsOnly(rows * 255L * 255L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 63, 64, 65, 130, 301})
    void partsAreTogetherTheWhole(int features) {
        Images images = Specimens.random(200, features, 3, 0.6, features);
        long[] expected = IntegerGram.of(images, 0, images.rows());
        for (int parts : new int[] {1, 2, 3, 7, 32}) {
            assertParts(images, parts, expected, part -> new VectorGram(features, new VectorTile4x4(), part, parts));
            assertParts(images, parts, expected, part -> new VectorGram(features, new VectorTile4x2(), part, parts));
            assertParts(images, parts, expected, part -> new PlainGram(features, part, parts));
        }
    }

    @Test
    void partsHaveAboutAsManyElementsEach() {
        for (int part = 0; part < 8; part++) {
            long from = Triangle.size(Parts.start(10_000, part, 8));
            long to = Triangle.size(Parts.start(10_000, part + 1, 8));
            assertThat(to - from).isCloseTo(Triangle.size(10_000) / 8, withPercentage(1));
        }
    }

    @Test
    void sumsOfPartsThatExceedThirtyTwoBitsMoveOn() {
        Images images = Specimens.constant(70_000, 130, 255);
        long[] expected = new long[Triangle.size(130)];
        Arrays.fill(expected, 70_000 * 255L * 255L);
        assertParts(images, 2, expected, part -> Kernels.named("exact").gram(130, part, 2));
    }

    private static void assertParts(Images images, int parts, long[] expected, IntFunction<Gram> gram) {
        long[] sum = new long[expected.length];
        for (int i = 0; i < parts; i++) {
            Gram part = gram.apply(i);
            part.add(images.pixels(), 0, images.rows());
            for (int band = 0; band < part.bands(); band++) {
                part.drain(band, sum);
            }
        }
        assertThat(sum).as("%d parts", parts).isEqualTo(expected);
    }

    /** A vector that the compiler does not keep in a register is an object, and this loop has millions of them. */
    @Test
    void sumsAllocateNothingOnceTheyAreCompiled() {
        Images images = Specimens.mnist(2_048);
        Gram gram = Kernels.named("exact").gram(784);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 400 && least > 100_000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            gram.add(images.pixels(), 0, images.rows());
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("bytes").isLessThanOrEqualTo(100_000);
    }

    @Test
    void anUnknownKernelIsRefusedWithAllNames() {
        assertThatThrownBy(() -> Kernels.named("fast"))
                .hasMessage("kernel: one of naive, tiled, ejml, blas, exact expected, got 'fast'.");
    }
}
