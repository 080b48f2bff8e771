package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Verdict;

/** Whatever becomes of a trial's ranks: a row with a reason, no process left, and the campaign goes on. Linux only. */
@Timeout(240)
class RanksIT {
    /** The slow kernel gives tests the time to meet its trial alive; by this seed it is the first of the four. */
    private static final String EXPERIMENT = """
            question: What becomes of a campaign when ranks do not end well?
            dataset: mnist
            samples: [600]
            sweep:
              - {implementation: mpi-gram, ranks: 2, kernel: naive, samples: 10000}
              - {implementation: mpi-gram, ranks: 2}
            protocol: {timer: loop, repetitions: 1, warmups: 0, iterations: 3, timeout: 2m}
            oversubscribe: true
            figures: []
            seed: 31
            """;

    private static final String SLOW = "naive";
    private static final Duration START = Duration.ofSeconds(60);

    @TempDir
    Path scratch;

    private RunningCampaign campaign;

    @BeforeEach
    void writeExperiment() throws IOException {
        assumeFalse(
                Files.exists(Program.ROOT.resolve("target/ridgebench/lib/mpi/missing.txt")),
                "MPJ Express is not part of this build");
        campaign = RunningCampaign.of(scratch, EXPERIMENT);
    }

    @AfterEach
    void leaveNoProcess() {
        campaign.end();
    }

    @Test
    void aKilledRankIsAFailedRow() throws Exception {
        Process runner = campaign.start();
        RunningTrial slow = slowTrial();
        slow.rank(1).destroyForcibly();
        campaign.awaitEnd(slow);

        SummaryRow row = failedRow(campaign.await(runner));
        assertThat(row.reason()).startsWith("exit code 137: rank 1 of 2 hung up and ended with exit code 137");
    }

    @Test
    void aKilledMpiRunIsAFailedRow() throws Exception {
        Process runner = campaign.start();
        RunningTrial slow = slowTrial();
        slow.run().destroyForcibly();
        campaign.awaitEnd(slow);

        SummaryRow row = failedRow(campaign.await(runner));
        assertThat(row.reason()).isEqualTo("exit code 137");
    }

    @Test
    void aKilledRunnerTakesTheRanksAlongAndResumeFinishes() throws Exception {
        Process runner = campaign.start();
        RunningTrial slow = slowTrial();
        assertThat(campaign.killAndResume(runner, slow).rows())
                .hasSize(4)
                .allMatch(row -> row.verdict() == Verdict.VALID);
    }

    @Test
    void aRankThatStandsStillIsEndedWhenTimeIsUp() throws Exception {
        Process runner = campaign.start("--set", "protocol.timeout=15s");
        RunningTrial slow = slowTrial();
        standStill(slow.rank(1));

        SummaryRow row = failedRow(campaign.await(runner));
        assertThat(row.reason()).isEqualTo("ended after its time limit of 15.0 s");
    }

    @Test
    void aRankThatNeverStartsIsNamed() throws Exception {
        // As srun would, but of three ranks it drops one.
        Path script = Files.writeString(scratch.resolve("start-ranks"), """
                #!/bin/sh
                ranks=$1
                shift
                for rank in $(seq 0 $((ranks - 1))); do
                    if [ "$ranks-$rank" != 3-1 ]; then PMI_RANK=$rank "$@" & fi
                done
                wait
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path platform = Files.writeString(scratch.resolve("dropping.yaml"), """
                name: dropping
                jvm: {arguments: [-XX:+UseSerialGC, -Xmx256m]}
                mpi: {prefix: [%s, '{ranks}'], listen: 127.0.0.1, startLimit: 10s}
                """.formatted(script));
        Process runner = campaign.start(
                "--platform", platform.toString(), "--set", "sweep=[{implementation: mpi-gram, ranks: [3, 2]}]");

        SummaryRow row = failedRow(campaign.await(runner));
        assertThat(row.reason()).startsWith("exit code 1: rank 1 of 3 did not call within 10 s.");
    }

    @Test
    void campaignsAtOnceDoNotMeet() throws Exception {
        RunningCampaign other = RunningCampaign.of(Files.createDirectory(scratch.resolve("other")), EXPERIMENT);
        String[] exact = {"--set", "sweep=[{implementation: [mpi-model, mpi-gram], ranks: 2}]"};
        Process one = campaign.start(exact);
        Process two = other.start(exact);

        assertThat(hashes(campaign.await(one))).hasSize(1).isEqualTo(hashes(other.await(two)));
    }

    private static Set<String> hashes(Output output) throws IOException {
        assertThat(output.exitCode()).as("%s", output).isZero();
        List<Measurement> measurements = output.measurements();
        assertThat(measurements).as("two on ranks and their reference").hasSize(3);
        return measurements.stream()
                .map(measurement -> measurement.answer().orElseThrow().weightsSha256())
                .collect(Collectors.toSet());
    }

    /** The trial with the slow kernel, once its ranks are connected. */
    private RunningTrial slowTrial() throws IOException, InterruptedException {
        RunningTrial slow = campaign.await(trial -> trial.problem().kernel().equals(SLOW), START);
        waitUntil(() -> slow.isConnected(2), START);
        return slow;
    }

    /** The only row that is not valid; other trials were run after it. */
    private SummaryRow failedRow(Output output) throws IOException, InterruptedException {
        assertThat(output.exitCode()).as("%s", output).isEqualTo(3);
        List<SummaryRow> bad = output.rows().stream()
                .filter(row -> row.verdict() != Verdict.VALID)
                .toList();
        assertThat(bad).singleElement().satisfies(row -> assertThat(row.verdict())
                .isEqualTo(Verdict.FAILED));
        TrialRow failed = bad.get(0).trial();
        Instant started = output.measurements().stream()
                .filter(measurement -> measurement.trial().equals(failed))
                .map(RanksIT::started)
                .findFirst()
                .orElseThrow();
        assertThat(output.measurements())
                .anyMatch(measurement -> started(measurement).isAfter(started));
        campaign.awaitNoProcess();
        return bad.get(0);
    }

    private static Instant started(Measurement measurement) {
        return measurement.result().circumstances().started();
    }

    private static void standStill(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
