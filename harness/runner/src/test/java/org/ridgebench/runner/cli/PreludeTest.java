package org.ridgebench.runner.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.launch.Cpus;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.runner.launch.Processes;
import org.ridgebench.trial.Dataset;

/** What it does when all goes well is seen where the built program runs, in harness/acceptance. */
class PreludeTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of("host", "example"));

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    /** Nothing is installed. */
    private Workbench workbench() throws Exception {
        Path descriptors =
                Path.of(requireNonNull(PreludeTest.class.getResource("/lib")).toURI());
        return new Workbench(
                Installation.of(folder), Catalogue.read(descriptors), Cpus.ofThisProcess(), new Processes());
    }

    private CampaignFolder campaign() throws Exception {
        CampaignFolder campaign = CampaignFolder.create(
                folder.resolve("results"), "test", "", "name: test\n", List.of(), Clock.systemUTC());
        campaign.keepPlatform("name: test\njvm: {}\n");
        return campaign;
    }

    private void play(CampaignFolder campaign, Dataset... datasets) throws Exception {
        Prelude.play(workbench(), new PrintWriter(err, true), campaign, ENVIRONMENT, List.of(datasets));
    }

    @Test
    void whatFailsIsToldAndNothingElse() throws Exception {
        Path data = Files.createDirectory(folder.resolve("hands"));

        CampaignFolder campaign = campaign();
        play(campaign, new Dataset("hands", data));

        assertThat(err.toString())
                .contains("the peak of a core is not measured: ")
                .contains("no examples of hands are kept: ")
                .contains("org.ridgebench.microbenchmarks.PeakMain")
                .contains("org.ridgebench.ridge.images.ExamplesMain");
        assertThat(campaign.calibrations()).isEmpty();
        assertThat(campaign.examples()).isEmpty();
    }

    @Test
    void dataThatOnlyExecutorsReadIsLeftAlone() throws Exception {
        play(
                campaign(),
                new Dataset("elsewhere", folder.resolve("not here")),
                new Dataset("elsewhere", "hdfs:///data/elsewhere"));

        assertThat(err.toString()).doesNotContain("elsewhere");
    }

    @Test
    void aFileInTheWayIsToldToo() throws Exception {
        Path data = Files.createDirectory(folder.resolve("hands"));
        CampaignFolder campaign = campaign();
        Files.writeString(campaign.path().resolve("examples"), "in the way");

        play(campaign, new Dataset("hands", data));

        assertThat(err.toString()).contains("no peak of a core, or no examples of the data, are kept: ");
    }
}
