package org.ridgebench.ridge.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

    @Test
    void anUnknownKernelIsRefusedWithAllNames() {
        assertThatThrownBy(() -> Kernels.named("fast"))
                .hasMessage("kernel: one of naive, tiled, ejml, blas, exact expected, got 'fast'.");
    }
}
