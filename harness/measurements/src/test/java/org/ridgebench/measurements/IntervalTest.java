package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void aRatioSpansItsWorstCasesAndMissesAtMostAsOftenAsBothSidesTogether() {
        Interval ratio = Interval.ofRatio(new Interval(9, 12, 0.96875), new Interval(3, 4, 0.96875));

        assertThat(ratio).isEqualTo(new Interval(9.0 / 4, 12.0 / 3, 0.9375));
    }

    @Test
    void theCoverageOfARatioIsNeverNegative() {
        Interval half = new Interval(1, 2, 0.4);

        assertThat(Interval.ofRatio(half, half).coverage()).isZero();
    }
}
