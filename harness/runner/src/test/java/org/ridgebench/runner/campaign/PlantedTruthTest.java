package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CurveFit;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.Timed;
import org.ridgebench.measurements.statistics.Estimate;
import org.ridgebench.measurements.statistics.ScalingFit;
import org.ridgebench.measurements.statistics.ScalingLaw;
import org.ridgebench.trial.Trial;

/**
 * From a YAML file to fits, by way of an implementation whose times are a script: what was planted comes out. How often
 * intervals hold the truth is counted over many campaigns where the fits are, in ScalingFitTest.
 */
class PlantedTruthTest {
    private static final double ONE_CORE = 10;

    private static final String YAML = """
            question: Is it found again?
            dataset: mnist
            samples: 10000
            sweep:
              - {implementation: threads, threads: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32]}
            protocol: {repetitions: 6, timeout: 1m}
            figures: []
            seed: 1
            """;

    @TempDir
    private Path empty;

    private ScalingFit fitted(double sigma, double kappa, ScalingLaw law) throws Exception {
        Random noise = new Random(11);
        ScriptedCampaign campaign = ScriptedCampaign.create(
                        empty, YAML, (trial, repetition) -> OptionalDouble.of(seconds(trial, sigma, kappa, noise)))
                .measure();
        return CurveFit.of(
                        Summary.of(campaign.folder().trials(), campaign.folder().measurements()), Timed.FIT)
                .stream()
                .filter(curve -> curve.trial().implementation().equals("threads"))
                .flatMap(curve -> curve.fits().stream())
                .filter(fit -> fit.law() == law)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(Trial trial, double sigma, double kappa, Random noise) {
        int p = trial.parallelism().cores();
        double share = (1 + sigma * (p - 1) + kappa * p * (p - 1)) / p;
        return ONE_CORE * share * Math.exp(0.02 * noise.nextGaussian());
    }

    private static void assertRecovered(Estimate estimate, double truth) {
        assertThat(estimate.value()).as(estimate.name()).isCloseTo(truth, within(truth / 10));
        assertThat(estimate.interval().orElseThrow().holds(truth))
                .as(estimate.name())
                .isTrue();
    }

    @Test
    void aSerialShareIsRecovered() throws Exception {
        ScalingFit fit = fitted(0.08, 0, ScalingLaw.AMDAHL);

        assertRecovered(fit.estimates().get(0), ONE_CORE);
        assertRecovered(fit.estimates().get(1), 0.08);
    }

    @Test
    void sigmaAndKappaAreRecovered() throws Exception {
        ScalingFit fit = fitted(0.05, 0.002, ScalingLaw.USL);

        assertRecovered(fit.estimates().get(0), ONE_CORE);
        assertRecovered(fit.estimates().get(1), 0.05);
        assertRecovered(fit.estimates().get(2), 0.002);
        assertThat(fit.coresAtPeak().orElseThrow()).isCloseTo(Math.sqrt(0.95 / 0.002), within(2.0));
    }
}
