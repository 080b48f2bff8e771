package org.ridgebench.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.report.published.PaperTrials.interim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.measurements.Role;
import org.ridgebench.report.figures.Results;

class ReproductionSectionTest {
    @TempDir
    private Path folder;

    private String section(String experiment) throws IOException {
        CampaignFolder campaign = MeasuredCampaign.create(
                        folder,
                        experiment,
                        List.of(requested(interim(1_000), Role.REFERENCE), requested(interim(5_000), Role.REFERENCE)))
                .completed(interim(1_000), 1, 1, 1, 1, 1.01)
                .completed(interim(5_000), 5, 5, 5, 5, 5.05)
                .folder();
        return ReproductionSection.of(List.of(Results.of(PooledCampaigns.of(List.of(campaign)))));
    }

    @Test
    void otherExperimentsHaveNone() throws IOException {
        assertThat(section("01-quick")).isEmpty();
    }

    @Test
    void everyShapeHasItsVerdictAndWhatItRestsOn() throws IOException {
        assertThat(section("paper-01-serial-runtime"))
                .contains(
                        "Of 3 published shapes: 2 reproduced, 1 not comparable, as far as cores and repetitions reach"
                                + " here: 2 of their 8 orderings could be decided.",
                        "serial-runtime: interim classifier: time over images",
                        "5,000 images: 416 &gt; 1,000 images: 83.7",
                        "of 6 published orderings: 6 not measured here");
    }
}
