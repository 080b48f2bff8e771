package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @Test
    void oneValueHasNoInterval() {
        assertThat(Interval.ofMedian(new double[] {3})).isEmpty();
        assertThat(Interval.ofMedian(new double[0])).isEmpty();
    }

    /** Order statistics and coverage as tables have them, for instance Conover (1999), table A3. */
    @ParameterizedTest(name = "of {0} values: from the {1}th to the {2}th, {3}")
    @CsvSource({
        "2, 1, 2, 0.5",
        "3, 1, 3, 0.75",
        "4, 1, 4, 0.875",
        "5, 1, 5, 0.9375",
        "6, 1, 6, 0.96875",
        "7, 1, 7, 0.984375",
        "8, 1, 8, 0.9921875",
        "9, 2, 8, 0.9609375",
        "10, 2, 9, 0.978515625",
        "12, 3, 10, 0.961426",
        "15, 4, 12, 0.964844",
        "20, 6, 15, 0.958611",
        "30, 10, 21, 0.957226"
    })
    void isTheNarrowestSymmetricPairOfOrderStatisticsThatReaches95Percent(
            int n, double low, double high, double coverage) {
        double[] unsorted =
                IntStream.rangeClosed(1, n).mapToDouble(i -> n + 1 - i).toArray();

        Interval interval = Interval.ofMedian(unsorted).orElseThrow();

        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.coverage()).isCloseTo(coverage, within(1e-6));
        assertThat(unsorted[0]).as("values are left in their order").isEqualTo(n);
    }

    @Test
    void aRatioIsTheMiddleOfWhatResamplesGive() {
        // Medians of two out of {4, 8} are 4, 6, 6, 8; over {2, 2}: of 16 resamples 4 at each end, far above 2.5 %.
        assertThat(Interval.ofRatio(List.of(4.0, 8.0), List.of(2.0, 2.0))).contains(new Interval(2, 4, 0.65));
    }

    @Test
    void theSameRepetitionsGiveTheSameInterval() {
        List<Double> base = List.of(10.1, 9.8, 10.4, 9.9, 10.0, 11.2);
        List<Double> own = List.of(5.2, 5.0, 4.9, 5.1, 5.6, 5.0);

        Interval interval = Interval.ofRatio(base, own).orElseThrow();

        assertThat(interval).isEqualTo(Interval.ofRatio(base, own).orElseThrow());
        assertThat(interval.holds(10.05 / 5.05)).isTrue();
        assertThat(interval.low()).isGreaterThanOrEqualTo(9.8 / 5.6);
        assertThat(interval.high()).isLessThanOrEqualTo(11.2 / 4.9);
        assertThat(interval.coverage()).isEqualTo(0.95);
    }

    @Test
    void aSideWithOneRepetitionPromisesNothing() {
        assertThat(Interval.ofRatio(List.of(1.0), List.of(1.0, 2.0, 3.0))).isEmpty();
        assertThat(Interval.ofRatio(List.of(1.0, 2.0, 3.0), List.of(1.0))).isEmpty();
    }

    /** The planted ratio is 3; see {@link Interval#ofRatio} for what ten thousand pairs gave. */
    @ParameterizedTest(name = "{0} repetitions a side")
    @CsvSource({"2, 0.60, 0.75", "3, 0.86, 0.96", "6, 0.93, 0.99", "10, 0.93, 0.99", "20, 0.93, 0.99"})
    void ratiosHoldAPlantedTruthAsOftenAsTheySay(int n, double least, double most) {
        Random random = new Random(n);
        int campaigns = 250;
        int held = 0;
        for (int i = 0; i < campaigns; i++) {
            Interval interval = Interval.ofRatio(
                            PlantedTimes.around(3, 0.05, n, random), PlantedTimes.around(1, 0.05, n, random))
                    .orElseThrow();
            held += interval.holds(3) ? 1 : 0;
        }

        assertThat((double) held / campaigns).isBetween(least, most);
    }

    @Test
    void intervalsOverlapWhereTheyShareAValue() {
        Interval interval = new Interval(1, 2, 0.95);

        assertThat(interval.overlaps(new Interval(2, 3, 0.95))).isTrue();
        assertThat(interval.overlaps(new Interval(0, 5, 0.95))).isTrue();
        assertThat(interval.overlaps(new Interval(2.1, 3, 0.95))).isFalse();
        assertThat(interval.overlaps(new Interval(0, 0.9, 0.95))).isFalse();
    }
}
