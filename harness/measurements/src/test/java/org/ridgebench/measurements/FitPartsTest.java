package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.measurements.Trials.ranks;
import static org.ridgebench.measurements.Trials.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Trial;

class FitPartsTest {
    private static final Trial TWO = ranks(1_000, 2, 1);

    @TempDir
    private Path folder;

    private MeasuredCampaign campaign() throws IOException {
        return MeasuredCampaign.create(folder, "parts", List.of(added(serial(1_000), Role.REFERENCE), requested(TWO)))
                .completed(serial(1_000), 1)
                .completed(TWO, 10);
    }

    /** Rank 1 computes for 7 of 10 seconds, rank 0 for 5: communication and waiting are no part of that. */
    @Test
    void parallelIsWhatTheLongestWorkerComputesAndOverheadTheRest() throws IOException {
        MeasuredCampaign campaign = campaign();
        Files.writeString(
                campaign.folder().path().resolve("trials").resolve(TWO.id()).resolve("1/phases.csv"), """
                iteration,worker,phase,start_ns,elapsed_ns
                0,1,gram,0,9000000000
                1,0,gram,0,5000000000
                1,0,reduce,5000000000,4000000000
                1,1,gram,0,4000000000
                1,1,broadcast,4000000000,1000000000
                1,1,solve,5000000000,2000000000
                1,1,validate,7000000000,1000000000
                """);
        CampaignFolder measured = campaign.folder();
        List<Measurement> measurements = measured.measurements();

        Map<String, FitParts> parts = FitParts.of(Summary.of(measured.trials(), measurements), measurements);

        FitParts two = parts.get(TWO.id());
        assertThat(two).isNotNull();
        assertThat(two.total().median()).isEqualTo(10);
        assertThat(two.parallel().median()).isEqualTo(7);
        assertThat(two.overhead().median()).isEqualTo(3);
        assertThat(two.overhead().interval()).as("one repetition").isEmpty();
    }

    @Test
    void whatDoesNotCountHasNoParts() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(
                        folder, "failed", List.of(added(serial(1_000), Role.REFERENCE), requested(TWO)))
                .completed(serial(1_000), 1)
                .failed(TWO, 137, "Killed");
        CampaignFolder measured = campaign.folder();

        assertThat(FitParts.of(Summary.of(measured.trials(), measured.measurements()), measured.measurements()))
                .containsOnlyKeys(serial(1_000).id());
    }

    @Test
    void theTableHasARowForEachTrialWithTimes() throws IOException {
        MeasuredCampaign campaign = campaign();
        campaign.folder().rebuild();

        List<String> lines = Files.readAllLines(campaign.folder().path().resolve("parts.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .endsWith("cores_asked,fit_median_s,fit_median_low_s,fit_median_high_s,fit_coverage,"
                        + "parallel_median_s,parallel_median_low_s,parallel_median_high_s,parallel_coverage,"
                        + "overhead_median_s,overhead_median_low_s,overhead_median_high_s,overhead_coverage");
        assertThat(lines.get(2)).endsWith(",2,10.0,,,,5.0,,,,5.0,,,");
    }
}
