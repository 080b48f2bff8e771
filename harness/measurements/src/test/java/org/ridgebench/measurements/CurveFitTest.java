package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.excluded;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.statistics.Estimate;
import org.ridgebench.measurements.statistics.PlantedTimes;
import org.ridgebench.measurements.statistics.ScalingFit;
import org.ridgebench.measurements.statistics.ScalingLaw;
import org.ridgebench.measurements.statistics.TimedPoint;
import org.ridgebench.trial.Trial;

/** Campaigns whose law is planted, through files and back. */
class CurveFitTest {
    private static final int SIZE = 10_000;

    @TempDir
    private Path results;

    private MeasuredCampaign campaign(int... cores) throws IOException {
        List<TrialRow> trials = new ArrayList<>(List.of(requested(Trials.serial(SIZE), Role.REFERENCE)));
        for (int p : cores) {
            trials.add(requested(Trials.threads(SIZE, p)));
        }
        trials.add(excluded(Trials.threads(SIZE, 512), "512 cores asked, the machine has 64"));
        return MeasuredCampaign.create(results, "planted", trials).completed(Trials.serial(SIZE), 10, 10, 10);
    }

    private static void plant(MeasuredCampaign campaign, double sigma, double kappa, int... cores) throws IOException {
        for (TimedPoint point : PlantedTimes.overCores(cores, 10, sigma, kappa, 0.02, 6, new Random(8))) {
            campaign.completed(
                    Trials.threads(SIZE, point.at()),
                    point.seconds().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private static List<CurveFit> fits(MeasuredCampaign campaign, Timed timed) throws IOException {
        return CurveFit.of(
                Summary.of(campaign.folder().trials(), campaign.folder().measurements()), timed);
    }

    @Test
    void aPlantedLawIsRecoveredFromTheCampaignsFiles() throws IOException {
        int[] cores = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32};
        MeasuredCampaign campaign = campaign(cores);
        plant(campaign, 0.04, 0.001, cores);

        List<CurveFit> fits = fits(campaign, Timed.FIT);

        assertThat(fits).hasSize(1);
        assertThat(fits.get(0).refused()).isEmpty();
        assertThat(fits.get(0).points()).isEqualTo(10);
        ScalingFit preferred = fits.get(0).fits().get(0);
        assertThat(preferred.law()).isEqualTo(ScalingLaw.USL);
        double[] truth = {10, 0.04, 0.001};
        for (int i = 0; i < truth.length; i++) {
            Estimate estimate = preferred.estimates().get(i);
            assertThat(estimate.value()).isCloseTo(truth[i], within(truth[i] / 10));
            assertThat(estimate.interval().orElseThrow().holds(truth[i]))
                    .as(estimate.name())
                    .isTrue();
        }
    }

    @Test
    void pointsThatAreNotWhatTheyShouldBeAreLeftOutAndNamed() throws IOException {
        MeasuredCampaign campaign = campaign(1, 2, 3, 4, 6, 8, 12);
        plant(campaign, 0.1, 0, 1, 2, 3);
        Trial four = Trials.threads(SIZE, 4);
        Trial six = Trials.threads(SIZE, 6);
        Trial eight = Trials.threads(SIZE, 8);
        campaign.completed(four, circumstances(Mark.OVERSUBSCRIBED), answer(four), 3)
                .completed(six, circumstances(Mark.UNDERGRANTED), answer(six), 3)
                .completed(eight, circumstances(), answer(eight, "5", "e"), 3)
                .failed(Trials.threads(SIZE, 12), 1, "");

        assertThat(fits(campaign, Timed.FIT)).singleElement().satisfies(fit -> {
            assertThat(fit.fits()).isEmpty();
            assertThat(fit.points()).isEqualTo(3);
            assertThat(fit.refused())
                    .contains("a fit needs 6 numbers of cores, there are 3; left out: 1 excluded, 1 failed, 1 invalid,"
                            + " 1 oversubscribed, 1 undergranted");
        });
    }

    @Test
    void aCurveOfTwoPointsIsRefused() throws IOException {
        MeasuredCampaign campaign = campaign(1, 2);
        plant(campaign, 0.1, 0, 1, 2);

        assertThat(fits(campaign, Timed.END_TO_END)).singleElement().satisfies(fit -> assertThat(fit.refused())
                .contains("a fit needs 6 numbers of cores, there are 2; left out: 1 excluded"));
    }

    @Test
    void ranksOfTwoThreadsAreACurveOfTheirOwn() throws IOException {
        List<TrialRow> trials = new ArrayList<>();
        for (int ranks : new int[] {1, 2, 4}) {
            trials.add(requested(Trials.ranks(SIZE, ranks, 1)));
            trials.add(requested(Trials.ranks(SIZE, ranks, 2)));
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "hybrid", trials);

        assertThat(fits(campaign, Timed.FIT)).hasSize(2).allSatisfy(fit -> assertThat(fit.refused())
                .contains("a fit needs 6 numbers of cores, there are 0; left out: 3 pending"));
    }

    @Test
    void fitsAreATableOfParameters() throws IOException {
        int[] cores = {1, 2, 3, 4, 6, 8};
        MeasuredCampaign campaign = campaign(cores);
        plant(campaign, 0.1, 0, cores);
        campaign.folder().rebuild();

        List<String> lines = Files.readAllLines(campaign.folder().path().resolve("fits.csv"));

        assertThat(lines.get(0))
                .isEqualTo("implementation,dataset,samples,lambdas,kernel,solver,seed,executorCores,executorMemory,"
                        + "schedule,timer,threadsPerRank,time,points,fewest_cores,most_cores,law,aicc,preferred,"
                        + "parameter,value,value_low,value_high,coverage,cores_at_peak,refused");
        String start = "threads,mnist,10000,1.0E-5..100000.0 x10,exact,cholesky,1,,,,,,fit,6,1,8,";
        assertThat(lines.subList(1, 6)).allMatch(line -> line.startsWith(start));
        assertThat(lines.get(1)).contains(",amdahl,").contains(",true,one_core_s,");
        assertThat(lines.get(2)).contains(",amdahl,").contains(",true,serial_share,");
        assertThat(lines.get(5)).contains(",usl,").contains(",false,kappa,");
        // Every end-to-end time of these campaigns is the same: a serial share of 1 fits that.
        assertThat(lines).hasSize(11);
        assertThat(lines.get(7)).contains(",end_to_end,").contains(",serial_share,");
        Table.read(campaign.folder().path().resolve("fits.csv")).stream()
                .filter(row ->
                        row.get("time").equals("fit") && row.get("parameter").equals("serial_share"))
                .forEach(row -> {
                    assertThat(Double.parseDouble(row.get("value"))).isCloseTo(0.1, within(0.02));
                    assertThat(Double.parseDouble(row.get("value_low"))).isLessThan(0.1);
                    assertThat(Double.parseDouble(row.get("value_high"))).isGreaterThan(0.1);
                });
    }
}
