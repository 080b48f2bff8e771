package org.ridgebench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Trials;
import org.ridgebench.report.chart.Seal;

class FiguresMainTest {
    @TempDir
    private Path results;

    private MeasuredCampaign campaign;
    private Path figures;
    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void draw() throws IOException {
        campaign = SampleCampaigns.kernels(results);
        figures = results.resolve("figures");
        assertThat(run()).isZero();
    }

    private int run(String... more) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        List<String> arguments =
                new ArrayList<>(List.of(campaign.folder().path().toString(), "--to", figures.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--figures")) {
            arguments.addAll(List.of("--figures", "runtime"));
        }
        return FiguresMain.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String hash(String file) throws IOException {
        return Seal.read(figures.resolve(file)).orElseThrow().start();
    }

    @Test
    void whatWasDrawnIsWhatTheDataGive() throws IOException {
        assertThat(figures).isDirectoryContaining("glob:**/runtime.png").isDirectoryContaining("glob:**/runtime.svg");
        assertThat(hash("runtime.png")).isEqualTo(hash("runtime.svg")).matches("[0-9a-f]{12}");
        assertThat(run("--check")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo(figures + ": 2 files are what their data give\n");
        Files.delete(figures.resolve("runtime.svg"));
        assertThat(run("--check")).as("one of both will do").isZero();
    }

    @Test
    void aFigureOfOtherNumbersIsNamed() throws IOException {
        String before = hash("runtime.png");
        campaign.completed(Trials.serial(20_000, "naive"), 5);

        assertThat(run("--check")).isEqualTo(1);

        String message = err.toString(UTF_8);
        assertThat(run()).isZero();
        String after = hash("runtime.png");
        assertThat(message)
                .isEqualTo(figures.resolve("runtime.png") + ": hash " + after + " of series and style expected, got "
                        + before + ". Draw it again with 'ridgebench figures'.\n"
                        + figures.resolve("runtime.svg") + ": hash " + after + " of series and style expected, got "
                        + before + ". Draw it again with 'ridgebench figures'.\n");
        assertThat(run("--check")).isZero();
    }

    @Test
    void whatIsMissingAndWhatIsNoFigureOfOursAreNamed() throws IOException {
        String hash = hash("runtime.png");
        Files.delete(figures.resolve("runtime.svg"));
        ImageIO.write(
                new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB),
                "png",
                figures.resolve("runtime.png").toFile());
        Files.writeString(figures.resolve("broken.png"), "no image");
        Files.writeString(figures.resolve("other.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");

        assertThat(run("--check")).isEqualTo(1);

        String nobodys = ": no figure of ours: it has no hash of its series and style. Delete it, or draw it again with"
                + " 'ridgebench figures'.\n";
        assertThat(err.toString(UTF_8))
                .isEqualTo(figures.resolve("broken.png") + nobodys + figures.resolve("other.svg") + nobodys
                        + figures.resolve("runtime.png") + nobodys + figures.resolve("runtime.png")
                        + ": missing, expected with hash " + hash + ". Draw it again with 'ridgebench figures'.\n");
    }

    @Test
    void aFigureThatTheDataDoNotGiveIsNamed() throws IOException {
        String hash = hash("runtime.png");
        Files.delete(figures.resolve("runtime.svg"));

        assertThat(run("--check", "--figures", "none")).isEqualTo(1);

        assertThat(err.toString(UTF_8))
                .isEqualTo(figures.resolve("runtime.png") + ": the data give no figure 'runtime', got one with hash "
                        + hash + ". Delete it.\n");
    }

    @Test
    void drawingAgainGivesTheSameBytesAndLeavesOtherFilesAlone() throws IOException {
        Path other = Files.writeString(figures.resolve("notes.svg"), "mine");
        byte[] svg = Files.readAllBytes(figures.resolve("runtime.svg"));
        byte[] png = Files.readAllBytes(figures.resolve("runtime.png"));

        assertThat(run()).isZero();

        assertThat(Files.readAllBytes(figures.resolve("runtime.svg"))).isEqualTo(svg);
        assertThat(Files.readAllBytes(figures.resolve("runtime.png"))).isEqualTo(png);
        assertThat(other).hasContent("mine");
    }
}
