package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.statistics.Steadiness;
import org.ridgebench.trial.Trial;

class SettlingTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 2);

    @TempDir
    private Path results;

    /** Its campaigns put a warm-up of 9 s before the iterations that are given. */
    @Test
    void aSlowFirstIterationIsAWarmUpOfEveryProcess() throws IOException {
        MeasuredCampaign campaign =
                MeasuredCampaign.create(results, "settling", List.of(requested(SERIAL), requested(THREADS)));
        for (int i = 0; i < 2; i++) {
            campaign.completed(
                    SERIAL, circumstances(), answer(SERIAL), 1, 1.01, 0.99, 1, 1.02, 1, 0.98, 1, 1.01, 1, 1, 0.99);
        }
        campaign.completed(SERIAL, circumstances(), answer(SERIAL), 9, 9.1, 9, 8.9, 9, 9.1, 9, 9, 9.05, 8.95, 9, 9)
                .completed(THREADS, 1, 1)
                .failed(THREADS, 1, "");

        List<Settling> settlings =
                Settling.of(campaign.folder().trials(), campaign.folder().measurements());

        assertThat(settlings)
                .containsExactly(
                        new Settling(
                                requested(SERIAL),
                                3,
                                13,
                                Map.of(Steadiness.WARM_UP, 2L, Steadiness.FLAT, 1L),
                                Optional.of(Steadiness.WARM_UP)),
                        new Settling(requested(THREADS), 2, 2, Map.of(), Optional.empty()));
        campaign.folder().rebuild();
        assertThat(Files.readString(campaign.folder().path().resolve("settling.csv")))
                .contains(",repetitions,iterations,flat,warm_up,slowdown,no_steady_state,label\n")
                .contains(",3,13,1,2,0,0,warm-up\n")
                .endsWith(",2,2,0,0,0,0,\n");
    }
}
