package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final List<Double> ONES = List.of(1.0, 1.0, 1.0, 1.0);

    @Test
    void itsIntervalIsThatOfARatio() {
        List<Double> base = List.of(10.1, 9.8, 10.4, 9.9, 10.0, 11.2);
        List<Double> own = List.of(5.2, 5.0, 4.9, 5.1, 5.6, 5.0);
        assertThat(Ratio.of(base, own).interval()).isEqualTo(Interval.ofRatio(base, own));
        assertThat(Ratio.of(base, own).value()).isEqualTo(10.05 / 5.05);
    }

    @Test
    void chancesAreSharesOfResamples() {
        // Medians of two out of {1, 3} are 1, 2, 2, 3.
        Ratio ratio = Ratio.of(List.of(1.0, 3.0), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
        assertThat(ratio.chanceOfAtMost(2.5)).isCloseTo(0.75, within(0.04));
        assertThat(ratio.chanceOfAtLeast(2.5)).isCloseTo(0.25, within(0.04));
    }

    @Test
    void fewRepetitionsLeaveAChanceThatNoResampleShows() {
        assertThat(Ratio.of(List.of(2.0, 2.0, 2.0, 2.0), ONES).chanceOfAtMost(1))
                .isEqualTo(1.0 / 70);
        assertThat(Ratio.of(List.of(2.0), ONES).chanceOfAtMost(1)).isEqualTo(1);
    }
}
