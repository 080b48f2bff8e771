package org.ridgebench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Charges;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Trial;

class ReportMainTest {
    @TempDir
    private Path results;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void silence() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    private int report(Path folder, String... figures) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        if (figures.length > 0) {
            arguments.addAll(List.of("--figures", String.join(",", figures)));
        }
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return ReportMain.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNoCampaignIsRefusedInOneLine() throws IOException {
        assertThat(report(results)).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualTo(results + ": no campaign folder: it has no resolved.yaml."
                        + " Give a folder that 'ridgebench run' made.\n");
    }

    @Test
    void anUnknownFigureIsRefusedInOneLine() throws IOException {
        assertThat(report(results, "sppedup")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualTo("report: figure: unknown name 'sppedup'."
                        + " Known: runtime, speedup, scaled-speedup, efficiency, timeline, timers,"
                        + " spark-speedup, executor-memory, winners, cost, price, serial-share, scaling-fit, gram-rate,"
                        + " computation-graph, data-samples, serial-runtime, openmp-runtime, openmp-scaling, amdahl,"
                        + " model-parallel, data-parallel, own-images, spark-loops, spark-interim.\n");
    }

    @Test
    void aCampaignInWhichNothingWasMeasuredSaysSo() throws IOException {
        Path folder = MeasuredCampaign.create(results, "empty", List.of(requested(Trials.serial(1_000))))
                .folder()
                .path();

        assertThat(report(folder)).isEqualTo(4);
        assertThat(err.toString(UTF_8))
                .isEqualTo(folder + ": nothing was measured, so there is nothing to report. Resume the campaign.\n");
    }

    @Test
    void whatATrialCostIsInTheTableWherePricesAreKnown() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "priced", List.of(requested(Trials.serial(1_000))))
                .in(new Environment(Map.of(Charges.FACT, "1.2")));
        Path folder = campaign.completed(Trials.serial(1_000), 1, 1).folder().path();

        assertThat(report(folder)).isZero();

        assertThat(Files.readString(folder.resolve("report.html"), UTF_8))
                .contains(">charge, USD<", ">0.00200<", "Charge: what all repetitions of a trial cost");
        Path free = SampleCampaigns.quick(results, 1).folder().path();
        assertThat(report(free)).isZero();
        assertThat(Files.readString(free.resolve("report.html"), UTF_8)).doesNotContain("charge");
    }

    @Test
    void everyFigureIsDrawnTwiceAndThePageHoldsThemAll() throws IOException {
        Path folder = SampleCampaigns.threads(results).folder().path();

        assertThat(report(folder)).isZero();

        assertThat(names(folder.resolve("figures")))
                .containsExactly(
                        "cost-end-to-end.png",
                        "cost-end-to-end.svg",
                        "cost.png",
                        "cost.svg",
                        "efficiency.png",
                        "efficiency.svg",
                        "price-bases.png",
                        "price-bases.svg",
                        "price.png",
                        "price.svg",
                        "runtime-cores.png",
                        "runtime-cores.svg",
                        "runtime.png",
                        "runtime.svg",
                        "scaling-fit.png",
                        "scaling-fit.svg",
                        "serial-share.png",
                        "serial-share.svg",
                        "speedup-absolute.png",
                        "speedup-absolute.svg",
                        "speedup-end-to-end-absolute.png",
                        "speedup-end-to-end-absolute.svg",
                        "speedup-end-to-end.png",
                        "speedup-end-to-end.svg",
                        "speedup.png",
                        "speedup.svg",
                        "winners-end-to-end.png",
                        "winners-end-to-end.svg",
                        "winners.png",
                        "winners.svg");
        BufferedImage image = ImageIO.read(folder.resolve("figures/speedup.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1680);
        assertThat(out.toString(UTF_8)).isEqualTo(folder.resolve("report.html") + "\n");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(folder.resolve("summary.csv")).exists();
    }

    @Test
    void thePageNeedsNothingBesideItAndEscapesWhatComesFromFiles() throws IOException {
        Path folder = SampleCampaigns.threads(results).folder().path();
        report(folder);

        String page = Files.readString(folder.resolve("report.html"));

        assertThat(page)
                .contains("1 of 39 checked trials gave a wrong answer: their times count nowhere.")
                .contains(
                        "45 trials, 230 repetitions, 1 of them unsuccessful, 1 trial failed altogether, 5 trials left out.")
                .contains("exit code 137: Killed, &quot;out&quot; of &lt;memory&gt;\nsecond line")
                .contains("Linux &lt;6.1&gt; &amp; &quot;later&quot;")
                .contains("16 cores asked, the machine has 6")
                .doesNotContain("<script", "<link", "@import", "src=")
                .doesNotContain("<!DOCTYPE svg");
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("![Speedup of fit, against the same on one core](figures/speedup.png)")
                .contains("> **1 of 39 checked trials gave a wrong answer: their times count nowhere.**")
                .contains("Linux \\<6.1\\> & \"later\"")
                .doesNotContain("<svg");
        assertThat(page.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "")).doesNotContain("http://", "https://");
        assertThat(page.split("<svg", -1)).hasSize(1 + 15);
        assertThat(page.split("id=\"speedup-clip0\"", -1)).as("ids are unique").hasSize(2);
    }

    @Test
    void aTrialWhoseRowsAreDeletedIsListedAsNotMeasured() throws IOException {
        MeasuredCampaign campaign = SampleCampaigns.quick(results, 1);
        Path folder = campaign.folder().path();
        Trial gone = Trials.threads(2_000, 2);
        String row = "<td class=\"word\" data-heading=\"is\">threads exact, 2,000 images, 2 cores</td>"
                + "<td class=\"word\" data-heading=\"what\">pending</td>"
                + "<td class=\"text\" data-heading=\"why\">not measured yet: resume the campaign</td>";
        report(folder, "none");
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain(row);

        Path repetition = folder.resolve("trials").resolve(gone.id()).resolve("1");
        Files.move(repetition, results.resolve("gone"));
        report(folder, "none");

        assertThat(Files.readString(folder.resolve("report.html"))).contains(row);
    }

    @Test
    void picturesOfSomebodyElseStay() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        Path mine = Files.writeString(
                Files.createDirectories(folder.resolve("figures")).resolve("mine.svg"), "<svg/>");

        report(folder, "none");

        assertThat(mine).exists();
    }

    @Test
    void aFigureThatWasAskedForAndHasNoDataIsSkippedWithALine() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();

        assertThat(report(folder, "runtime", "speedup")).isZero();

        String line = "Figure speedup is not drawn: it needs a trial that completed on at least two core counts,"
                + " one of them 1.";
        assertThat(err.toString(UTF_8)).isEqualTo(line + "\n");
        assertThat(Files.readString(folder.resolve("report.html"))).contains(line);
        assertThat(names(folder.resolve("figures"))).containsExactly("runtime.png", "runtime.svg");
    }

    @Test
    void noneDrawsNothingAndStandsAlone() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        report(folder);

        assertThat(report(folder, "none")).isZero();

        assertThat(names(folder.resolve("figures"))).isEmpty();
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("<h2>Figures</h2>", "<svg");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(report(folder, "none", "runtime")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualTo("report: figure: 'none' beside other names, got none runtime. Give either it or figures.\n");
    }

    @Test
    void whatStandsInTheWayIsSaidInOneLine() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        Path figures = Files.writeString(folder.resolve("figures"), "not a folder");

        assertThat(report(folder)).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .isEqualTo(figures + ": stands where the report makes a folder. Move it away, then report again.\n");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void damagedResultsAreSaidInOneLine() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        Files.delete(folder.resolve("trials.csv"));

        assertThat(report(folder)).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .isEqualTo(folder.resolve("trials.csv")
                        + ": no such file. Copy the campaign's folder again, as a whole.\n");
    }

    @Test
    void thePageBeginsWithTheExperimentsNameAndItsQuestion() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        Path moved = Files.move(folder, results.resolve("copied"));
        Files.writeString(moved.resolve("resolved.yaml"), "name: kernels\nquestion: Is <exact> the fastest?\n");

        report(moved);

        assertThat(Files.readString(moved.resolve("report.html")))
                .contains("<title>kernels - Ridgebench</title>")
                .contains("<h1>kernels</h1>\n<p class=\"question\">Is &lt;exact&gt; the fastest?</p>\n");
    }

    @Test
    void figuresOfAnEarlierReportDoNotStay() throws IOException {
        Path folder = SampleCampaigns.timers(results).folder().path();
        report(folder);
        assertThat(names(folder.resolve("figures"))).contains("runtime.svg");

        report(folder, "timers");

        assertThat(names(folder.resolve("figures")))
                .containsExactly("timers-1000.png", "timers-1000.svg", "timers-5000.png", "timers-5000.svg");
    }

    @Test
    void theSameCampaignGivesTheSameBytes() throws IOException {
        Path folder = SampleCampaigns.scaled(results).folder().path();
        report(folder);
        byte[] page = Files.readAllBytes(folder.resolve("report.html"));
        byte[] png = Files.readAllBytes(folder.resolve("figures/scaled-speedup.png"));

        report(folder);

        assertThat(Files.readAllBytes(folder.resolve("report.html"))).isEqualTo(page);
        assertThat(Files.readAllBytes(folder.resolve("figures/scaled-speedup.png")))
                .isEqualTo(png);
    }

    @Test
    void aCampaignOfOneRepetitionSaysThatItHasNoIntervals() throws IOException {
        Path folder = SampleCampaigns.quick(results, 1).folder().path();
        report(folder);

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Every exact trial that answered (12) gave the serial reference&#39;s answer, bit by bit.")
                .contains("One fresh process each: no interval");
    }

    @Test
    void whatExecutorsWentThroughIsOnThePage() throws IOException {
        Path folder = SampleCampaigns.spark(results).folder().path();
        report(folder, "executor-memory");

        assertThat(names(folder.resolve("figures"))).containsExactly("executor-memory.png", "executor-memory.svg");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("repetition 3 did 2 tasks again, in 30.0 s\na part failed and was repeated: those repetitions"
                        + " are on no curve")
                .contains("peak executor heap, MiB", "<a href=\"executors.csv\">executors.csv</a>");
    }

    @Test
    void withoutExecutorsThePageSaysNothingOfThem() throws IOException {
        Path folder = SampleCampaigns.kernels(results).folder().path();
        report(folder, "none");

        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("executor");
    }

    @Test
    void anAccuracyOnCopiesIsNotShown() throws IOException {
        Trial trial = Trials.serial(1_000);
        MeasuredCampaign campaign =
                MeasuredCampaign.create(results, "copies", List.of(requested(trial, Role.REFERENCE)));
        Path folder = campaign.completed(trial, circumstances(Mark.REPEATED_ROWS), answer(trial), 1)
                .folder()
                .path();
        report(folder, "none");

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("copies of rows learned from are among those to validate with: only the times mean anything")
                .doesNotContain(">0.7850<");
    }
}
