package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
    @Test
    void theMiddleOfAnOddNumberAndTheMeanOfTheMiddleTwoOfAnEvenOne() {
        assertThat(Medians.of(5)).isEqualTo(5);
        assertThat(Medians.of(9, 1, 4)).isEqualTo(4);
        assertThat(Medians.of(List.of(9.0, 1.0, 4.0, 5.0))).isEqualTo(4.5);
    }

    @Test
    void valuesAreLeftInTheirOrder() {
        double[] values = {3, 1, 2};
        Medians.of(values);

        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void noValuesHaveNone() {
        assertThatThrownBy(Medians::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one value expected, got none");
    }
}
