package org.ridgebench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Trials;

/** Reports of several campaigns. */
class ChaptersTest {
    @TempDir
    private Path results;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void silence() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    private int run(Object... arguments) {
        return ReportMain.run(
                List.of(arguments).stream().map(Object::toString).toList(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private static Path path(MeasuredCampaign campaign) {
        return campaign.folder().path();
    }

    @Test
    void everyExperimentIsAChapterWithItsOwnTablesAndFigures() throws IOException {
        Path kernels = path(SampleCampaigns.kernels(results));
        Path timers = path(SampleCampaigns.timers(results));
        Path to = results.resolve("all");

        assertThat(run(kernels, timers, "--to", to)).isZero();

        assertThat(out.toString(UTF_8)).isEqualTo(to.resolve("report.html") + "\n");
        assertThat(to.resolve("kernels/summary.csv")).exists();
        assertThat(to.resolve("kernels/figures/runtime.svg")).exists();
        assertThat(to.resolve("timers/figures/timers-1000.png")).exists();
        assertThat(kernels.resolve("summary.csv"))
                .as("a report elsewhere leaves the campaign alone")
                .doesNotExist();
        assertThat(Files.readString(to.resolve("report.html")))
                .contains("<title>kernels, timers - Ridgebench</title>")
                .contains("<a href=\"#kernels-chapter\">kernels</a>: Every exact trial that answered (5)")
                .contains("<article id=\"timers-chapter\">\n<h2>timers</h2>")
                .contains("<figure id=\"kernels-runtime\">", "<figure id=\"timers-runtime\">")
                .contains("href=\"kernels/figures/runtime.svg\"", "href=\"timers/summary.csv\"");
    }

    @Test
    void campaignsOfOneExperimentAreOneChapterOfBothMachines() throws IOException {
        Path first = path(campaign("a", "one", 4));
        Path second = path(campaign("b", "two", 2));

        assertThat(run(first, second, "--to", results.resolve("all"))).isZero();

        assertThat(results.resolve("all/summary.csv")).exists();
        assertThat(Files.readString(results.resolve("all/report.html")))
                .contains("<h1>machines</h1>")
                .contains(
                        "Campaigns <code>machines/20260102T030405Z-a</code>, <code>machines/20260102T030405Z-b</code>")
                .contains("on 1 core of one, 4.00 s at 1,000", "on 1 core of two, 2.00 s at 1,000");
    }

    private MeasuredCampaign campaign(String name, String host, double seconds) throws IOException {
        Path path = path(MeasuredCampaign.create(
                results,
                "machines",
                List.of(
                        MeasuredCampaign.requested(Trials.serial(1_000), Role.REFERENCE),
                        MeasuredCampaign.requested(Trials.threads(1_000, 1), Role.BASE),
                        MeasuredCampaign.requested(Trials.threads(1_000, 2)))));
        Path renamed = Files.move(path, path.resolveSibling("20260102T030405Z-" + name));
        return MeasuredCampaign.reopened(CampaignFolder.open(renamed))
                .in(new Environment(Map.of("host", host, "cpu", "Example")))
                .completed(Trials.serial(1_000), seconds)
                .completed(Trials.threads(1_000, 1), seconds)
                .completed(Trials.threads(1_000, 2), seconds * 0.6);
    }

    @Test
    void aCampaignGivenTwiceIsRefused() throws IOException {
        Path kernels = path(SampleCampaigns.kernels(results));
        Path again = kernels.resolve(".");

        assertThat(run(kernels, again, "--to", results.resolve("all"))).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .isEqualTo(again + ": campaign kernels/" + kernels.getFileName() + " is given twice, got it as "
                        + kernels + " before. Give each campaign once.\n");
    }

    @Test
    void severalCampaignsNeedAFolder() throws IOException {
        Path kernels = path(SampleCampaigns.kernels(results));
        Path timers = path(SampleCampaigns.timers(results));

        assertThat(run(kernels, timers)).isEqualTo(2);
        assertThat(run(kernels, timers, "--to", kernels)).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .isEqualTo(
                        "report: --to: a folder expected for 2 campaigns, got none. Name one that is no campaign's.\n"
                                + kernels
                                + ": is a campaign's folder, and its tables would be lost. Name another folder after"
                                + " --to.\n");
    }

    @Test
    void unknownWordsAreRefused() {
        assertThat(run("x", "--too", "y")).isEqualTo(2);
        assertThat(run("x", "--to")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("report: --to or --figures expected, got '--too'.\n"
                        + "report: --to: a value expected, got none. Usage: CAMPAIGN_FOLDER ... [--to FOLDER]")
                .contains("\nusage: CAMPAIGN_FOLDER ...");
    }

    @Test
    void aChapterWithoutAMeasurementIsLeftOutWithALine() throws IOException {
        Path kernels = path(SampleCampaigns.kernels(results));
        Path empty = path(
                MeasuredCampaign.create(results, "empty", List.of(MeasuredCampaign.requested(Trials.serial(1_000)))));

        assertThat(run(kernels, empty, "--to", results.resolve("all"))).isZero();

        assertThat(err.toString(UTF_8))
                .isEqualTo(empty + ": nothing was measured, so there is nothing to report. Resume the campaign.\n");
        assertThat(Files.readString(results.resolve("all/report.html"))).contains("<h1>kernels</h1>");
    }
}
