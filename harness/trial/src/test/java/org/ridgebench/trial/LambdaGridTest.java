package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LambdaGridTest {
    @Test
    void logarithmsAreEvenlySpaced() {
        double[] values = LambdaGrid.DEFAULT.values();

        assertThat(values).hasSize(10);
        assertThat(values[0]).isEqualTo(1e-5);
        assertThat(values[9]).isEqualTo(1e5);
        for (int i = 1; i < values.length; i++) {
            assertThat(Math.log10(values[i] / values[i - 1])).isCloseTo(10 / 9.0, within(1e-12));
        }
    }

    @Test
    void theBitsOfAGridAreAContract() {
        long bits = 0;
        for (double value : LambdaGrid.DEFAULT.values()) {
            bits = bits * 31 + Double.doubleToLongBits(value);
        }
        assertThat(Long.toHexString(bits)).isEqualTo("3c01814cff2150dd");
    }

    @Test
    void oneValueIsTheFirst() {
        assertThat(new LambdaGrid(0.1, 10, 1).values()).containsExactly(0.1);
    }

    @Test
    void aGridThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new LambdaGrid(0, 1, 2)).hasMessage("0 < from <= to expected, got from 0.0, to 1.0");
        assertThatThrownBy(() -> new LambdaGrid(1, 2, 0)).hasMessage("count >= 1 expected, got 0");
    }
}
