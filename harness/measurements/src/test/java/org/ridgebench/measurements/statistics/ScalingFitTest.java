package org.ridgebench.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingFitTest {
    private static final int[] SIX = {1, 2, 3, 4, 6, 8};
    private static final int[] TEN = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32};

    private static ScalingFit fit(ScalingLaw law, List<TimedPoint> points) {
        return ScalingFit.of(points).stream()
                .filter(fit -> fit.law() == law)
                .findFirst()
                .orElseThrow();
    }

    private static List<TimedPoint> exact(int[] cores, double sigma, double kappa) {
        return PlantedTimes.overCores(cores, 10, sigma, kappa, 0, 1, new Random(1));
    }

    @Test
    void amdahlGivesBackASerialShareThatWasPutIn() {
        ScalingFit fit = fit(ScalingLaw.AMDAHL, exact(SIX, 0.2, 0));

        assertThat(fit.estimates()).extracting(Estimate::name).containsExactly("one_core_s", "serial_share");
        assertThat(fit.estimates().get(0).value()).isCloseTo(10, within(1e-9));
        assertThat(fit.estimates().get(1).value()).isCloseTo(0.2, within(1e-9));
        // 1 / (0.2 + 0.8 / 4)
        assertThat(fit.speedup(4)).isCloseTo(2.5, within(1e-9));
        assertThat(fit.seconds(2)).isCloseTo(6, within(1e-9));
        assertThat(fit.coresAtPeak()).isEmpty();
    }

    @Test
    void theUniversalScalabilityLawGivesBackWhatWasPutIn() {
        ScalingFit fit = ScalingFit.of(exact(TEN, 0.04, 0.0015)).get(0);

        assertThat(fit.law()).isEqualTo(ScalingLaw.USL);
        assertThat(fit.estimates()).extracting(Estimate::name).containsExactly("one_core_s", "sigma", "kappa");
        assertThat(fit.estimates().get(1).value()).isCloseTo(0.04, within(1e-9));
        assertThat(fit.estimates().get(2).value()).isCloseTo(0.0015, within(1e-9));
        // 4 / (1 + 0.04 * 3 + 0.0015 * 4 * 3)
        assertThat(fit.speedup(4)).isCloseTo(4 / 1.138, within(1e-9));
        // sqrt(0.96 / 0.0015)
        assertThat(fit.coresAtPeak().orElseThrow()).isCloseTo(25.298, within(1e-3));
    }

    @Test
    void oneRepetitionIsFittedWithoutIntervals() {
        assertThat(fit(ScalingLaw.AMDAHL, exact(SIX, 0.2, 0)).estimates())
                .allSatisfy(estimate -> assertThat(estimate.interval()).isEmpty());
    }

    @Test
    void whatLiesBeyondTheMeasuredCoresIsExtrapolated() {
        ScalingFit fit = fit(ScalingLaw.AMDAHL, exact(SIX, 0.2, 0));

        assertThat(fit.extrapolates(8)).isFalse();
        assertThat(fit.extrapolates(8.1)).isTrue();
        assertThat(fit.extrapolates(0.5)).isTrue();
    }

    @Test
    void aLawWithoutNeedOfKappaIsPreferredWithoutIt() {
        assertThat(ScalingFit.of(PlantedTimes.overCores(TEN, 10, 0.05, 0, 0.05, 6, new Random(2))))
                .extracting(ScalingFit::law)
                .containsExactly(ScalingLaw.AMDAHL, ScalingLaw.USL);
        assertThat(ScalingFit.of(PlantedTimes.overCores(TEN, 10, 0.05, 0.002, 0.05, 6, new Random(2))))
                .extracting(ScalingFit::law)
                .containsExactly(ScalingLaw.USL, ScalingLaw.AMDAHL);
    }

    /** The formula by hand, from the errors of the fit itself. */
    @Test
    void aiccCountsPointsAndParameters() {
        List<TimedPoint> points = PlantedTimes.overCores(SIX, 10, 0.2, 0, 0.05, 1, new Random(3));
        for (ScalingFit fit : ScalingFit.of(points)) {
            double squares = points.stream()
                    .mapToDouble(
                            point -> fit.seconds(point.at()) / point.seconds().get(0) - 1)
                    .map(error -> error * error)
                    .sum();
            int k = fit.law() == ScalingLaw.AMDAHL ? 3 : 4;
            assertThat(fit.aicc())
                    .isCloseTo(6 * Math.log(squares / 6) + 2 * k + 2.0 * k * (k + 1) / (6 - k - 1), within(1e-9));
        }
    }

    @Test
    void fewerThanSixPointsAreNotFitted() {
        assertThatThrownBy(() -> ScalingFit.of(exact(new int[] {1, 2, 3, 4, 5}, 0.1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at least 6 points, each on its own number of cores, expected, got ");
        assertThatThrownBy(() -> ScalingFit.of(exact(new int[] {1, 2, 3, 4, 5, 5}, 0.1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Planted: T(1) = 10 s, a serial share of 5 %; then σ = 0.05, κ = 0.002; six repetitions with 5 % noise. Each
     * parameter is recovered within a tenth on the mean of all campaigns, and its intervals hold the truth 95 times in a
     * hundred, as nearly as so many campaigns can tell.
     */
    @Test
    void intervalsOfParametersHoldAPlantedTruthAsOftenAsTheySay() {
        Random random = new Random(5);
        int campaigns = 200;
        double[] truth = {10, 0.05, 10, 0.05, 0.002};
        int[] held = new int[truth.length];
        double[] sums = new double[truth.length];
        for (int campaign = 0; campaign < campaigns; campaign++) {
            List<Estimate> amdahl = fit(ScalingLaw.AMDAHL, PlantedTimes.overCores(SIX, 10, 0.05, 0, 0.05, 6, random))
                    .estimates();
            List<Estimate> usl = fit(ScalingLaw.USL, PlantedTimes.overCores(TEN, 10, 0.05, 0.002, 0.05, 6, random))
                    .estimates();
            for (int i = 0; i < truth.length; i++) {
                Estimate estimate = i < 2 ? amdahl.get(i) : usl.get(i - 2);
                held[i] += estimate.interval().orElseThrow().holds(truth[i]) ? 1 : 0;
                sums[i] += estimate.value();
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat((double) held[i] / campaigns).as("parameter " + i).isBetween(0.90, 0.985);
            assertThat(sums[i] / campaigns).as("parameter " + i).isCloseTo(truth[i], within(truth[i] / 10));
        }
    }

    /** A single campaign, as a reader has it: within what its own noise allows. */
    @Test
    void oneNoisyCampaignRecoversItsLawWithinItsIntervals() {
        ScalingFit fit = fit(ScalingLaw.USL, PlantedTimes.overCores(TEN, 10, 0.05, 0.002, 0.03, 10, new Random(7)));

        assertThat(fit.estimates().get(1).value()).isCloseTo(0.05, within(0.01));
        assertThat(fit.estimates().get(2).value()).isCloseTo(0.002, within(0.0003));
        assertThat(fit.estimates()).allSatisfy(estimate -> assertThat(
                        estimate.interval().orElseThrow().holds(estimate.value()))
                .isTrue());
    }
}
