package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
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
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;

/** Campaigns from their first to their last line, interrupted ones included. Real processes, small sizes. */
@Timeout(300)
class CampaignIT {
    private static final String EXPERIMENT = """
            question: Does the program keep its word?
            dataset: mnist
            samples: [600]
            sweep:
              - {implementation: serial, kernel: [naive, exact]}
              - {implementation: threads, threads: [1, 2]}
            protocol: {timer: loop, repetitions: 2, warmups: 0, iterations: 1, timeout: 1m}
            oversubscribe: true
            """;

    @TempDir
    Path scratch;

    private Program program;
    private Path experiment;

    @BeforeEach
    void writeExperiment() throws IOException {
        program = new Program(scratch);
        experiment = Files.writeString(scratch.resolve("small.yaml"), EXPERIMENT);
    }

    @Test
    void aRunLeavesEveryFileAndEndsWithItsFolder() throws Exception {
        Output output = run();

        assertThat(output.exitCode()).as("%s", output).isZero();
        Path campaign = Path.of(output.lastLine());
        assertThat(campaign.getParent()).isEqualTo(scratch.resolve("results/small"));
        assertThat(names(campaign))
                .contains(
                        "experiment.yaml",
                        "resolved.yaml",
                        "trials.csv",
                        "environments",
                        "calibrations",
                        "examples",
                        "trials",
                        "measurements.csv",
                        "phases.csv",
                        "summary.csv",
                        "figures",
                        "report.html");
        try (Stream<Path> trials = Files.list(campaign.resolve("trials"))) {
            assertThat(trials.toList()).hasSize(4).allSatisfy(trial -> assertThat(names(trial.resolve("1")))
                    .containsExactlyInAnyOrder(
                            "command.sh",
                            "trial.properties",
                            "samples.csv",
                            "phases.csv",
                            "weights.bin",
                            "answer.properties",
                            "log",
                            "result.json"));
        }
        assertThat(rows(campaign)).extracting(SummaryRow::verdict).containsOnly(Verdict.VALID);
        assertThat(Files.readString(campaign.resolve("experiment.yaml"))).isEqualTo(EXPERIMENT);
    }

    @Test
    void aKilledRunnerLeavesNoProcessAndResumeLosesNothing() throws Exception {
        Process runner = program.start("run", experiment.toString(), "--results", "results");
        waitUntil(() -> completed() >= 2, Duration.ofSeconds(60));
        List<ProcessHandle> children = runner.descendants().toList();
        runner.destroyForcibly().waitFor();

        waitUntil(() -> children.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(10));
        Path campaign = campaign();
        Map<String, Instant> before = startTimes(campaign);
        assertThat(before.size()).isBetween(2, 7);

        Output resumed = program.run("resume", campaign.toString());
        assertThat(resumed.exitCode()).as("%s", resumed).isZero();
        Map<String, Instant> after = startTimes(campaign);
        assertThat(after).as("4 trials x 2 repetitions, each once").hasSize(8).containsAllEntriesOf(before);

        Output again = program.run("resume", campaign.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(startTimes(campaign)).isEqualTo(after);
    }

    @Test
    void anInterruptedRunnerEndsWith130AndSaysHowToGoOn() throws Exception {
        Process runner = program.start("run", experiment.toString(), "--results", "results");
        waitUntil(() -> completed() >= 1, Duration.ofSeconds(60));
        new ProcessBuilder("kill", "-INT", Long.toString(runner.pid())).start().waitFor();
        Output output = program.await(runner);

        assertThat(output.exitCode()).isEqualTo(130);
        Path campaign = campaign();
        assertThat(output.err()).contains("interrupted. To go on: ridgebench resume " + campaign);
        assertThat(measurements(campaign)).as("what was interrupted is no row").allMatch(Measurement::completed);
    }

    @Test
    void aTrialThatFailsIsARowAndTheOthersGoOn() throws Exception {
        Output output = program.run(
                "run",
                experiment.toString(),
                "--results",
                "results",
                "--set",
                "samples=600,70000",
                "--set",
                "protocol.repetitions=1",
                "--only",
                "implementation == 'serial' && kernel == 'exact'");

        assertThat(output.exitCode()).as("%s", output).isEqualTo(3);
        List<SummaryRow> rows = rows(Path.of(output.lastLine()));
        assertThat(rows).extracting(SummaryRow::verdict).containsExactlyInAnyOrder(Verdict.VALID, Verdict.FAILED);
        assertThat(rows.stream()
                        .filter(row -> row.verdict() == Verdict.FAILED)
                        .findFirst()
                        .orElseThrow()
                        .reason())
                .startsWith("exit code 2: ")
                .contains("60000");
    }

    @Test
    void whatTakesTooLongIsEndedAndSaidSo() throws Exception {
        Output output = program.run(
                "run",
                experiment.toString(),
                "--results",
                "results",
                "--set",
                "protocol.timeout=50ms",
                "--set",
                "protocol.repetitions=1");

        assertThat(output.exitCode()).as("%s", output).isEqualTo(4);
        assertThat(measurements(Path.of(output.lastLine()))).hasSize(4).allSatisfy(measurement -> assertThat(
                        measurement.result().reason())
                .isEqualTo("ended after its time limit of 0.05 s"));
    }

    @Test
    void commandsOfADryRunWorkWhenPastedIntoAShell() throws Exception {
        Output output = program.run(
                "plan", experiment.toString(), "--results", "results", "--dry-run", "--set", "protocol.repetitions=1");

        assertThat(output.exitCode()).as("%s", output).isZero();
        assertThat(output.out()).hasSize(4);
        for (String line : output.out()) {
            Process shell = new ProcessBuilder("sh", "-c", line)
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("pasted").toFile())
                    .start();
            assertThat(shell.waitFor())
                    .as("%s", Files.readString(scratch.resolve("pasted")))
                    .isZero();
        }
        try (Stream<Path> trials = Files.list(campaign().resolve("trials"))) {
            assertThat(trials.toList()).hasSize(4).allSatisfy(trial -> assertThat(trial.resolve("1/samples.csv"))
                    .exists());
        }
    }

    @Test
    void anEmptySelectionMeasuresNothing() throws Exception {
        Output output = program.run("run", experiment.toString(), "--results", "results", "--only", "threads == 64");
        assertThat(output.exitCode()).isEqualTo(4);
        assertThat(scratch.resolve("results")).doesNotExist();
    }

    @Test
    void statusAnswersFromTheFolder() throws Exception {
        Path campaign = Path.of(run().lastLine());
        Output status = program.run("status", campaign.toString());
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).hasSize(6).contains("repetitions: 8 completed", "finished");
    }

    private Output run() throws IOException, InterruptedException {
        return program.run("run", experiment.toString(), "--results", "results");
    }

    private Path campaign() throws IOException {
        try (Stream<Path> campaigns = Files.list(scratch.resolve("results/small"))) {
            return campaigns.findFirst().orElseThrow();
        }
    }

    private int completed() {
        try {
            return Files.isDirectory(scratch.resolve("results/small"))
                    ? measurements(campaign()).size()
                    : 0;
        } catch (IOException e) {
            // The folder is being made.
            return 0;
        }
    }

    private static List<Measurement> measurements(Path campaign) throws IOException {
        return CampaignFolder.open(campaign).measurements();
    }

    private static List<SummaryRow> rows(Path campaign) throws IOException {
        CampaignFolder folder = CampaignFolder.open(campaign);
        return Summary.of(folder.trials(), folder.measurements());
    }

    /** When each repetition that is over was started, by trial and number: a repeated one would have another time. */
    private static Map<String, Instant> startTimes(Path campaign) throws IOException {
        return measurements(campaign).stream()
                .collect(Collectors.toMap(
                        measurement -> measurement.trial().id() + "/" + measurement.repetition(),
                        measurement -> measurement.result().circumstances().started()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
