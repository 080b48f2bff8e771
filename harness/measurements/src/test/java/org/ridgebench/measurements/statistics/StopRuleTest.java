package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.statistics.StopRule.Decision;

class StopRuleTest {
    private static final StopRule RULE = new StopRule(0.05, 30);

    @Test
    void fewerThanSixRepetitionsAreNeverEnough() {
        assertThat(RULE.decide()).isEqualTo(Decision.GO_ON);
        assertThat(RULE.decide(10, 10, 10, 10, 10)).isEqualTo(Decision.GO_ON);
        assertThat(RULE.decide(10, 10, 10, 10, 10, 10)).isEqualTo(Decision.REACHED);
    }

    @Test
    void neitherEndMayBeFurtherFromTheMedianThanItsShare() {
        // Six values: the interval is minimum to maximum.
        assertThat(RULE.decide(100, 100, 100, 100, 95, 105)).isEqualTo(Decision.REACHED);
        assertThat(RULE.decide(100, 100, 100, 100, 94.9, 100)).isEqualTo(Decision.GO_ON);
        assertThat(RULE.decide(100, 100, 100, 100, 100, 105.1)).isEqualTo(Decision.GO_ON);
    }

    @Test
    void moreRepetitionsLeaveAnOutlierOutOfTheInterval() {
        assertThat(RULE.decide(100, 100, 100, 100, 100, 200)).isEqualTo(Decision.GO_ON);
        assertThat(RULE.decide(100, 100, 100, 100, 100, 200, 100, 100, 100)).isEqualTo(Decision.REACHED);
    }

    @Test
    void itEndsAtTheMostRepetitions() {
        double[] noisy = new double[30];
        Arrays.setAll(noisy, i -> i % 2 == 0 ? 50 : 150);

        assertThat(RULE.decide(Arrays.copyOf(noisy, 29))).isEqualTo(Decision.GO_ON);
        assertThat(RULE.decide(noisy)).isEqualTo(Decision.EXHAUSTED);
        Arrays.fill(noisy, 50);
        assertThat(RULE.decide(noisy)).as("reached with the last one").isEqualTo(Decision.REACHED);
    }

    @Test
    void decisionsHaveWords() {
        assertThat(Arrays.stream(Decision.values()).map(Decision::word))
                .containsExactly("go on", "reached", "exhausted");
    }

    @Test
    void aRuleThatCannotBeReachedIsRefused() {
        assertThatThrownBy(() -> new StopRule(0.05, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relativeInterval > 0 and maxRepetitions >= 6 expected, got 0.05, 5");
        assertThatThrownBy(() -> new StopRule(0, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StopRule(Double.NaN, 30)).isInstanceOf(IllegalArgumentException.class);
    }
}
