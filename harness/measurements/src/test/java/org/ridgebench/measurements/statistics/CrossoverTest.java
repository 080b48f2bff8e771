package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossoverTest {
    private static final int[] SIZES = {1_000, 10_000, 100_000};

    private static List<TimedPoint> once(double... seconds) {
        return IntStream.range(0, seconds.length)
                .mapToObj(i -> new TimedPoint(SIZES[i], List.of(seconds[i])))
                .toList();
    }

    @Test
    void straightLinesOnLogarithmicAxesCrossWhereTheyMeet() {
        // Ratios 4 and 1/4: half-way between the logarithms of 1,000 and 10,000.
        List<Crossover> found = Crossover.between(once(4, 5, 10), once(1, 20, 90));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).size()).isCloseTo(Math.sqrt(1_000.0 * 10_000), within(1e-6));
        assertThat(found.get(0).firstIsFasterBeyond()).isTrue();
        assertThat(found.get(0).interval()).as("one repetition").isEmpty();
    }

    @Test
    void theRatioNotTheDistanceSaysWhereBetweenTwoSizes() {
        // Ratios 2 and 1/8: a quarter of the way.
        assertThat(Crossover.between(once(2, 1), once(1, 8)).get(0).size())
                .isCloseTo(1_000 * Math.pow(10, 0.25), within(1e-6));
    }

    @Test
    void whoeverIsFasterEverywhereCrossesNobody() {
        assertThat(Crossover.between(once(1, 2, 3), once(2, 4, 9))).isEmpty();
        assertThat(Crossover.between(once(1, 2, 3), once(1, 2, 3))).isEmpty();
        assertThat(Crossover.between(once(1, 2, 3), once(2, 2, 4)))
                .as("touching is not crossing")
                .isEmpty();
        assertThat(Crossover.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void equalTimesAtASizeAreTheCrossoverIfTheOrderChangesThere() {
        List<Crossover> found = Crossover.between(once(2, 5, 5), once(1, 5, 10));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).size()).isBetween(1_000.0, 100_000.0);
    }

    @Test
    void everyChangeOfOrderIsACrossover() {
        assertThat(Crossover.between(once(2, 5, 20), once(1, 10, 10)))
                .extracting(Crossover::firstIsFasterBeyond)
                .containsExactly(true, false);
    }

    @Test
    void differentSizesCannotBeCompared() {
        assertThatThrownBy(() -> Crossover.between(once(1, 2), once(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the same sizes expected, got ");
    }

    /** A start of 1 s and 0.1 ms an image against no start and 0.5 ms: truly they cross near 2,500 images. */
    @Test
    void itsIntervalHoldsAPlantedCrossoverAsOftenAsItSays() {
        int[] sizes = {500, 1_000, 2_000, 5_000, 10_000};
        double[] slow = Arrays.stream(sizes).mapToDouble(n -> 5e-4 * n).toArray();
        double[] fast = Arrays.stream(sizes).mapToDouble(n -> 1 + 1e-4 * n).toArray();
        double truth = Crossover.between(
                        points(sizes, fast, 0, 1, new Random(1)), points(sizes, slow, 0, 1, new Random(1)))
                .get(0)
                .size();
        assertThat(truth).isBetween(2_000.0, 3_000.0);

        Random random = new Random(9);
        int campaigns = 200;
        int held = 0;
        for (int i = 0; i < campaigns; i++) {
            List<Crossover> found =
                    Crossover.between(points(sizes, fast, 0.05, 6, random), points(sizes, slow, 0.05, 6, random));
            assertThat(found).hasSize(1);
            held += found.get(0).interval().orElseThrow().holds(truth) ? 1 : 0;
        }

        assertThat((double) held / campaigns).isBetween(0.90, 0.99);
    }

    @Test
    void anIntervalIsOpenWhereManyResamplesDoNotCrossAtAll() {
        int[] sizes = {1_000, 10_000};
        List<TimedPoint> first = List.of(
                new TimedPoint(sizes[0], List.of(2.0, 2.1, 2.2, 2.0, 2.1, 2.2)),
                new TimedPoint(sizes[1], List.of(9.0, 9.9, 10.5, 11.0, 9.5, 9.8)));
        List<TimedPoint> second = List.of(
                new TimedPoint(sizes[0], List.of(1.0, 1.1, 1.2, 1.0, 1.1, 1.2)),
                new TimedPoint(sizes[1], List.of(10.2, 9.7, 10.6, 11.2, 9.6, 9.4)));

        Interval interval = Crossover.between(first, second).get(0).interval().orElseThrow();

        assertThat(interval.low()).isBetween(1_000.0, 10_000.0);
        assertThat(interval.high()).isInfinite();
    }

    private static List<TimedPoint> points(int[] sizes, double[] seconds, double noise, int n, Random random) {
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new TimedPoint(sizes[i], PlantedTimes.around(seconds[i], noise, n, random)))
                .toList();
    }
}
