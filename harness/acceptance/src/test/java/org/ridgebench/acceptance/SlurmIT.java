package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** Campaigns as jobs of a real Slurm, and what becomes of them when it ends them. */
@Timeout(900)
class SlurmIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String EXPERIMENT = """
            question: Is a job that was ended gone on with?
            dataset: mnist
            samples: [600]
            sweep: [{implementation: serial}]
            protocol: {timer: loop, repetitions: 8, warmups: 0, iterations: 1, timeout: 2m}
            """;

    private static SlurmCluster cluster;

    @TempDir
    Path scratch;

    private Program program;
    private Path experiment;
    private Path platform;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = SlurmCluster.start();
    }

    @AfterAll
    static void endCluster() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void writeFiles() throws IOException {
        program = new Program(
                scratch, Map.of("SLURM_CONF", cluster.configuration().toString()), LIMIT);
        experiment = Files.writeString(scratch.resolve("ended.yaml"), EXPERIMENT);
        Path noting = Files.writeString(scratch.resolve("note-node"), """
                #!/bin/sh
                echo "$SLURMD_NODENAME $SLURM_PROCID" >>"%s"
                exec "$@"
                """.formatted(scratch.resolve("nodes")));
        assertThat(noting.toFile().setExecutable(true)).isTrue();
        String slurm = Files.readString(Program.ROOT.resolve("experiments/platforms/slurm.yaml"));
        platform = Files.writeString(
                scratch.resolve("mine.yaml"),
                slurm.replace("stopBefore: 1m", "stopBefore: 20s")
                        .replace("    - --quiet\n", "    - --quiet\n    - " + noting + "\n"));
    }

    @Test
    void committedExperimentsRunToTheirEnd() throws Exception {
        String quick =
                id(submit(committed("01-quick.yaml"), "--set", "samples=600", "--set", "protocol.repetitions=1"));
        Output ranks = submit(
                committed("05-mpi-exact.yaml"),
                "--nodes",
                "2",
                "--wait",
                "--set",
                "samples=600",
                "--set",
                "protocol.repetitions=1",
                "--set",
                "protocol.iterations=1",
                "--set",
                "protocol.warmups=0",
                "--only",
                "ranks == 2 && schedule != 'dynamic'");
        assertThat(ranks.exitCode()).as("%s", ranks).isZero();
        assertThat(ranks.err()).contains("job " + id(ranks) + ": COMPLETED");
        List<SummaryRow> rows = rows(campaign("05-mpi-exact"));
        assertThat(rows).extracting(SummaryRow::verdict).contains(Verdict.VALID).doesNotContain(Verdict.FAILED);
        assertThat(rows.stream()
                        .filter(row -> row.verdict() == Verdict.VALID)
                        .map(row -> row.answer().orElseThrow().weightsSha256())
                        .distinct())
                .as("ranks on two nodes give serial's answer")
                .hasSize(1);
        assertThat(Files.readAllLines(scratch.resolve("nodes")).stream()
                        .filter(line -> line.endsWith(" 1"))
                        .map(line -> line.replace(" 1", ""))
                        .distinct()
                        .toList())
                .as("rank 1 is never where rank 0 is")
                .doesNotContainAnyElementsOf(Files.readAllLines(scratch.resolve("nodes")).stream()
                        .filter(line -> line.endsWith(" 0"))
                        .map(line -> line.replace(" 0", ""))
                        .distinct()
                        .toList());

        Path campaign = campaign("01-quick");
        waitUntil(() -> status(campaign).contains("job " + quick + ": COMPLETED"), LIMIT);
        assertThat(status(campaign)).contains("finished");
        assertThat(rows(campaign))
                .extracting(SummaryRow::verdict)
                .filteredOn(verdict -> verdict != Verdict.EXCLUDED)
                .isNotEmpty()
                .containsOnly(Verdict.VALID);
        assertThat(campaign.resolve("report.html")).exists();
    }

    @Test
    void whatWasCancelledIsGoneOnWithInANewJob() throws Exception {
        String job = id(submit(experiment));
        Path campaign = campaign("ended");
        waitUntil(() -> completed(campaign) >= 2, LIMIT);
        assertThat(status(campaign))
                .contains("job " + job + ": RUNNING")
                .anyMatch(line -> line.contains(" in job " + job));
        Output refused = program.run("resume", campaign.toString(), "--submit");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .containsExactly(
                        campaign + ": job " + job + ": RUNNING. Wait for it, or end it by 'scancel " + job + "'.");

        cluster.ask("scancel", job);
        waitUntil(() -> status(campaign).contains("job " + job + ": CANCELLED: cancelled"), LIMIT);
        Map<String, Instant> before = startTimes(campaign);
        assertThat(before.size()).isBetween(2, 7);
        assertThat(status(campaign))
                .contains((8 - before.size()) + " remain; not running. To go on: ridgebench resume " + campaign
                        + " --submit");

        Output resumed = program.run("resume", campaign.toString(), "--submit", "--wait");
        assertThat(resumed.exitCode()).as("%s", resumed).isZero();
        assertThat(startTimes(campaign)).hasSize(8).containsAllEntriesOf(before);
        Files.writeString(
                campaign.resolve("jobs/424242.json"),
                "{\"id\": \"424242\", \"submitted\": \"2026-01-01T00:00:00Z\", \"host\": \"here\"}");
        assertThat(status(campaign))
                .contains(
                        "job 424242: LOST: Slurm does not know it, and it did not say that it ended",
                        "job " + id(resumed) + ": COMPLETED",
                        "finished");
    }

    @Test
    void whatADeadNodeTookIsGoneOnWith() throws Exception {
        Files.writeString(platform, Files.readString(platform).replace("requeue: true", "requeue: false"));
        String job = id(submit(experiment));
        Path campaign = campaign("ended");
        waitUntil(() -> completed(campaign) >= 1, LIMIT);
        String node = cluster.ask("squeue", "--noheader", "--jobs=" + job, "--format=%N")
                .strip();
        cluster.crash(node);
        waitUntil(() -> status(campaign).contains("job " + job + ": NODE_FAIL: one of its nodes failed"), LIMIT);
        cluster.boot(node);
        assertThat(status(campaign)).anyMatch(line -> line.contains(" remain; not running. To go on: "));
        goesOn(campaign);
    }

    @Test
    void whatIsQueuedAgainGoesOnByItself() throws Exception {
        String job = id(submit(experiment));
        Path campaign = campaign("ended");
        waitUntil(() -> completed(campaign) >= 1, LIMIT);
        cluster.ask("scontrol", "requeue", job);
        waitUntil(() -> status(campaign).contains("job " + job + ": REQUEUED: BeginTime"), LIMIT);
        Map<String, Instant> before = startTimes(campaign);
        // Slurm lets two minutes pass by itself.
        cluster.ask("scontrol", "update", "JobId=" + job, "StartTime=now");
        waitUntil(() -> status(campaign).contains("job " + job + ": COMPLETED"), LIMIT);
        assertThat(startTimes(campaign)).hasSize(8).containsAllEntriesOf(before);
    }

    @Test
    void aJobStopsBeforeItsTimeIsUp() throws Exception {
        String job = id(submit(experiment, "--time", "1m", "--set", "protocol.repetitions=400"));
        Path campaign = campaign("ended");
        waitUntil(() -> status(campaign).contains("job " + job + ": TIMEOUT: stopped before its time was up"), LIMIT);
        assertThat(completed(campaign)).isPositive();
        try (Stream<Path> trials = Files.walk(campaign.resolve("trials"))) {
            assertThat(trials.filter(path -> path.endsWith("tmp"))).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(Files.readString(campaign.resolve("jobs/" + job + ".log")))
                .contains("interrupted. To go on: ridgebench resume " + campaign);
        goesOn(campaign);
    }

    /** A new job adds rows and repeats none; it is not waited for. */
    private void goesOn(Path campaign) throws Exception {
        Map<String, Instant> before = startTimes(campaign);
        Output resumed = program.run("resume", campaign.toString(), "--submit", "--time", "10m");
        assertThat(resumed.exitCode()).as("%s", resumed).isZero();
        waitUntil(() -> completed(campaign) > before.size(), LIMIT);
        cluster.ask("scancel", id(resumed));
        assertThat(startTimes(campaign)).containsAllEntriesOf(before);
        waitUntil(() -> status(campaign).contains("job " + id(resumed) + ": CANCELLED: cancelled"), LIMIT);
    }

    private static Path committed(String name) {
        return Program.ROOT.resolve("experiments").resolve(name);
    }

    private Output submit(Path file, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("submit", file.toString(), "--platform", platform.toString(), "--results", "results"));
        words.addAll(List.of(options));
        Output output = program.run(words.toArray(String[]::new));
        assertThat(output.exitCode()).as("%s", output).isZero();
        return output;
    }

    private static String id(Output output) {
        assertThat(output.out()).singleElement().asString().matches("[0-9]+");
        return output.lastLine();
    }

    private List<String> status(Path campaign) throws IOException {
        try {
            return program.run("status", campaign.toString()).out();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Path campaign(String name) throws IOException {
        try (Stream<Path> campaigns = Files.list(scratch.resolve("results").resolve(name))) {
            return campaigns.findFirst().orElseThrow();
        }
    }

    private static int completed(Path campaign) throws IOException {
        return CampaignFolder.open(campaign).measurements().size();
    }

    private static List<SummaryRow> rows(Path campaign) throws IOException {
        CampaignFolder folder = CampaignFolder.open(campaign);
        return Summary.of(folder.trials(), folder.measurements());
    }

    private static Map<String, Instant> startTimes(Path campaign) throws IOException {
        return CampaignFolder.open(campaign).measurements().stream()
                .filter(Measurement::completed)
                .collect(Collectors.toMap(
                        measurement -> measurement.trial().id() + "/" + measurement.repetition(),
                        measurement -> measurement.result().circumstances().started()));
    }
}
