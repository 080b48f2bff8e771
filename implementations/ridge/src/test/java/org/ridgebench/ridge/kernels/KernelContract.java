package org.ridgebench.ridge.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;

/** What every kernel promises: the integers, whatever the shape. */
abstract class KernelContract {
    abstract Gram gram(int features);

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1, 7",
        "2, 4",
        "3, 5",
        "99, 98",
        "100, 100",
        "127, 16",
        "128, 17",
        "129, 33",
        "255, 31",
        "256, 32",
        "257, 101",
        "300, 197",
        "1000, 67",
        "1023, 3",
        "700, 131"
    })
    void equalsTheIntegersOnAnyShape(int rows, int features) {
        for (double zeros : new double[] {0, 0.5, 0.9}) {
            assertEqualsIntegers(Specimens.random(rows, features, 3, zeros, rows + features));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "128", "255"})
    void equalsTheIntegersWhereAllPixelsAreAlike(int value) {
        assertEqualsIntegers(Specimens.constant(600, 37, value));
    }

    @Test
    void addsRangesOfRowsOneAfterTheOther() {
        Images images = Specimens.random(500, 41, 2, 0.6, 1);
        Gram gram = gram(41);
        gram.add(images.pixels(), 3, 3);
        gram.add(images.pixels(), 3, 4);
        gram.add(images.pixels(), 4, 411);
        gram.add(images.pixels(), 411, 500);
        assertThat(IntegerGram.drained(gram, 41)).isEqualTo(IntegerGram.of(images, 3, 500));
    }

    @Test
    void drainsIntoWhatIsThereAlready() {
        Images images = Specimens.random(50, 9, 2, 0, 1);
        Gram gram = gram(9);
        gram.add(images.pixels(), 0, 50);
        long[] sum = IntegerGram.of(images, 0, 50);
        for (int band = 0; band < gram.bands(); band++) {
            gram.drain(band, sum);
        }
        assertThat(sum).isEqualTo(twice(IntegerGram.of(images, 0, 50)));
    }

    private static long[] twice(long[] values) {
        return java.util.Arrays.stream(values).map(value -> 2 * value).toArray();
    }

    private void assertEqualsIntegers(Images images) {
        Gram gram = gram(images.features());
        gram.add(images.pixels(), 0, images.rows());
        assertThat(IntegerGram.drained(gram, images.features())).isEqualTo(IntegerGram.of(images, 0, images.rows()));
    }
}
