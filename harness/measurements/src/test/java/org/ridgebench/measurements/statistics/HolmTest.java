package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
    /** By hand: the smallest times 4, the next times 3, never below the one before, at most 1. */
    @Test
    void eachChanceIsWorthLessAmongMore() {
        assertThat(Holm.adjusted(List.of(0.01, 0.6, 0.03, 0.005)))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.03, 0.6, 0.06, 0.02);
    }

    @Test
    void aLaterOneIsNeverWorthMoreThanAnEarlierOne() {
        assertThat(Holm.adjusted(List.of(0.02, 0.03))).containsExactly(0.04, 0.04);
    }

    @Test
    void oneAloneStaysAsItIs() {
        assertThat(Holm.adjusted(List.of(0.04)).get(0)).isCloseTo(0.04, Offset.offset(1e-12));
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }
}
