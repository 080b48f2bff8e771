package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.CampaignFolder;

/** The published figures again, at a size for tests: two figures, on two data sets. */
@Timeout(300)
class ReproduceIT {
    private static final String AMDAHL = """
            question: How much is done in parallel?
            dataset: mnist
            samples: [40000]
            sweep:
              - {implementation: threads, threads: [1, 2], solver: inverse}
            protocol: {timer: loop, repetitions: 6, warmups: 0, iterations: 1, timeout: 1m}
            figures: [amdahl]
            """;

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void layOutAHome() throws Exception {
        Path home = Files.createDirectory(scratch.resolve("home"));
        Files.createSymbolicLink(home.resolve("lib"), Program.ROOT.resolve("target/ridgebench/lib"));
        Path experiments = Files.createDirectory(home.resolve("experiments"));
        Files.createSymbolicLink(experiments.resolve("platforms"), Program.ROOT.resolve("experiments/platforms"));
        Path data = Files.createDirectory(experiments.resolve("data"));
        Files.createSymbolicLink(data.resolve("mnist"), Program.ROOT.resolve("experiments/data/mnist"));
        Path paper = Files.createDirectory(experiments.resolve("paper"));
        Files.writeString(paper.resolve("paper-1-amdahl.yaml"), AMDAHL);
        Files.writeString(
                paper.resolve("paper-2-own-images.yaml"),
                AMDAHL.replace("dataset: mnist", "dataset: synthetic-hands")
                        .replace("solver: inverse", "solver: cholesky"));
        Files.writeString(
                paper.resolve("small.yaml"),
                "all: {oversubscribe: true, protocol.repetitions: 2}\namdahl: {samples: 600}\nown-images: {samples: 60}\n");
        program = new Program(scratch, home);
        // As many as the report had would take a minute.
        Output drawn = program.run("data", "synth", "hands", "--samples", "60", "--to", data + "/synthetic-hands");
        assertThat(drawn.exitCode()).as("%s", drawn).isZero();
    }

    @Test
    void aKilledReproductionGoesOnAndEndsWithItsReport() throws Exception {
        Process killed = program.start("reproduce", "--results", "results");
        waitUntil(() -> !starts().isEmpty(), Duration.ofSeconds(90));
        List<ProcessHandle> children = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        waitUntil(() -> children.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(10));
        Map<String, Instant> before = starts();

        Output output = program.run("reproduce", "--results", "results");

        assertThat(output.exitCode()).as("%s", output).isZero();
        assertThat(starts())
                .as("two trials and their reference, twice each, in the same campaign")
                .hasSize(6)
                .containsAllEntriesOf(before);
        Path report = Path.of(output.lastLine());
        assertThat(report).hasFileName("report.html");
        assertThat(Files.readString(report))
                .contains(
                        "Reproduction of the published figures",
                        "total time over threads",
                        "id=\"paper-1-amdahl-amdahl\"");
    }

    @Test
    void anUnknownFigureIsAMistakeOfTheUser() throws Exception {
        Output output = program.run("reproduce", "--only", "amdhal", "--results", "results");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err().get(0)).isEqualTo("--only: unknown figure 'amdhal'. Known: amdahl, own-images.");
    }

    /** When each repetition started, by its trial and number. */
    private Map<String, Instant> starts() {
        Path campaigns = scratch.resolve("results/paper-1-amdahl");
        if (!Files.isDirectory(campaigns)) {
            return Map.of();
        }
        try (Stream<Path> folders = Files.list(campaigns)) {
            List<Path> all = folders.filter(folder -> Files.exists(folder.resolve("resolved.yaml")))
                    .toList();
            assertThat(all).hasSizeLessThanOrEqualTo(1);
            return all.isEmpty()
                    ? Map.of()
                    : CampaignFolder.open(all.get(0)).measurements().stream()
                            .collect(Collectors.toMap(
                                    measurement -> measurement.trial().id() + "/" + measurement.repetition(),
                                    measurement ->
                                            measurement.result().circumstances().started()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
