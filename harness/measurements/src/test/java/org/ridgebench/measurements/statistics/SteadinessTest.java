package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    /** Forty iterations at given levels, with 2 % noise. */
    private static Steadiness label(IntToDoubleFunction level) {
        Random random = new Random(4);
        return Steadiness.of(IntStream.range(0, 40)
                        .mapToDouble(i -> level.applyAsDouble(i) * Math.exp(0.02 * random.nextGaussian()))
                        .toArray())
                .orElseThrow();
    }

    @Test
    void noiseAloneIsFlat() {
        assertThat(label(i -> 1)).isEqualTo(Steadiness.FLAT);
        assertThat(Steadiness.of(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2})).contains(Steadiness.FLAT);
    }

    @Test
    void aChangeOfLessThanFivePercentIsFlat() {
        assertThat(label(i -> i < 20 ? 1.04 : 1)).isEqualTo(Steadiness.FLAT);
    }

    @Test
    void spikesAreNoLevelOfTheirOwn() {
        assertThat(label(i -> i == 7 || i == 20 || i == 21 || i == 39 ? 2 : 1)).isEqualTo(Steadiness.FLAT);
    }

    @Test
    void slowFirstIterationsAreAWarmUp() {
        assertThat(label(i -> i == 0 ? 3 : 1)).isEqualTo(Steadiness.WARM_UP);
        assertThat(label(i -> i < 6 ? 1.3 : 1)).isEqualTo(Steadiness.WARM_UP);
        assertThat(label(i -> 1 + 2 * Math.exp(-i / 3.0))).isEqualTo(Steadiness.WARM_UP);
    }

    @Test
    void aLevelThatIsNotTheFastestIsASlowdown() {
        assertThat(label(i -> i < 15 ? 1 : 1.2)).isEqualTo(Steadiness.SLOWDOWN);
        assertThat(label(i -> i < 3 ? 2 : i < 20 ? 1 : 1.2)).isEqualTo(Steadiness.SLOWDOWN);
    }

    @Test
    void aChangeInTheLastQuarterIsNoSteadyState() {
        assertThat(label(i -> i < 34 ? 1.2 : 1)).isEqualTo(Steadiness.NO_STEADY_STATE);
        assertThat(label(i -> i < 34 ? 1 : 1.2)).isEqualTo(Steadiness.NO_STEADY_STATE);
    }

    @Test
    void aShortSeriesHasNoLabel() {
        assertThat(Steadiness.of(9, 1, 1, 1, 1, 1, 1, 1, 1)).isEmpty();
        assertThat(Steadiness.of()).isEmpty();
    }

    @Test
    void mostlyRightUnderNoise() {
        Random random = new Random(6);
        int flat = 0;
        int warmUp = 0;
        for (int series = 0; series < 200; series++) {
            double[] level = random.doubles(20, 0, 1)
                    .map(i -> Math.exp(0.05 * random.nextGaussian()))
                    .toArray();
            flat += Steadiness.of(level).orElseThrow() == Steadiness.FLAT ? 1 : 0;
            for (int i = 0; i < 5; i++) {
                level[i] *= 1.4;
            }
            warmUp += Steadiness.of(level).orElseThrow() == Steadiness.WARM_UP ? 1 : 0;
        }
        assertThat(flat).isGreaterThan(180);
        assertThat(warmUp).isGreaterThan(190);
    }

    @Test
    void processesVote() {
        assertThat(Steadiness.majority(List.of(Steadiness.FLAT, Steadiness.WARM_UP, Steadiness.WARM_UP)))
                .contains(Steadiness.WARM_UP);
        assertThat(Steadiness.majority(List.of(Steadiness.FLAT, Steadiness.WARM_UP)))
                .isEmpty();
        assertThat(Steadiness.majority(List.of())).isEmpty();
    }

    @Test
    void labelsHaveWords() {
        assertThat(Steadiness.values())
                .extracting(Steadiness::word)
                .containsExactly("flat", "warm-up", "slowdown", "no steady state");
    }
}
