package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;

/** Whatever becomes of a trial's executors: a row that says so, no process left, and the campaign goes on. Linux only. */
@Timeout(300)
class SparkIT {
    /** The slow kernel gives tests the time to meet its trial at work; by this seed it is the first of the three. */
    private static final String EXPERIMENT = """
            question: What becomes of a campaign when executors do not end well?
            dataset: mnist
            samples: [600]
            sweep:
              - {implementation: spark-gram, executors: 2, executorMemory: 512m, kernel: naive, samples: 6000}
              - {implementation: serial}
            protocol: {timer: loop, repetitions: 1, warmups: 0, iterations: 4, timeout: 4m}
            oversubscribe: true
            figures: []
            seed: 2
            """;

    /** This machine, where executors may take their time to come: others may be at work on it. */
    private static final String PLATFORM = """
            name: patient
            jvm: {binding: [/usr/bin/taskset, -c], arguments: [-XX:+UseSerialGC, -Xmx512m]}
            spark: {master: standalone, driverMemory: 512m, startLimit: 3m}
            """;

    private static final String SPARK = "spark-gram";
    private static final Duration START = Duration.ofSeconds(200);

    @TempDir
    Path scratch;

    private RunningCampaign campaign;

    @BeforeEach
    void writeExperiment() throws IOException {
        campaign = RunningCampaign.of(scratch, EXPERIMENT);
    }

    @AfterEach
    void leaveNoProcess() {
        campaign.end();
    }

    @Test
    void aKilledRunnerTakesTheClusterAlongAndResumeFinishes() throws Exception {
        Process runner = start(PLATFORM);
        RunningTrial spark = atWork();
        assertThat(spark.processes())
                .as("SparkRun, driver, master, two workers, their executors")
                .hasSize(7);

        assertThat(campaign.killAndResume(runner, spark).rows())
                .hasSize(3)
                .allMatch(row -> row.verdict() == Verdict.VALID && row.fit().isPresent());
    }

    @Test
    void aTimeWithALostExecutorInItIsKeptAndCountsNowhere() throws Exception {
        Process runner = start(PLATFORM);
        atWork().executors().get(0).destroyForcibly();

        Output output = campaign.await(runner);
        assertThat(output.exitCode()).as("%s", output).isZero();
        SummaryRow row = onSpark(output);
        assertThat(row.verdict()).isEqualTo(Verdict.VALID);
        assertThat(row.marks()).contains(Mark.RECOVERED);
        assertThat(row.fit()).isEmpty();
        assertThat(row.absolute()).isEmpty();
        assertThat(output.measurements())
                .filteredOn(measurement -> measurement.trial().equals(row.trial()))
                .singleElement()
                .satisfies(measurement -> assertThat(measurement.seconds()).isPositive());
    }

    @Test
    void aClusterOfOthersIsSentWhatItLacksAndOutlivesTheTrial() throws Exception {
        try (ForeignCluster cluster = ForeignCluster.start(scratch, 2)) {
            String platform = """
                    name: others
                    jvm: {arguments: [-XX:+UseSerialGC, -Xmx256m]}
                    spark:
                      master: %s
                      driverMemory: 512m
                      startLimit: 3m
                      conf: {spark.driver.host: 127.0.0.1, spark.driver.bindAddress: 127.0.0.1}
                    """.formatted(cluster.master());

            // By libraries that no Spark has.
            Output output = campaign.await(start(
                    platform,
                    "--set",
                    "sweep=[{implementation: spark-gram, executors: 2, executorMemory: 512m, kernel: ejml,"
                            + " solver: cholesky-lapack}]"));

            assertThat(output.exitCode()).as("%s", output).isZero();
            assertThat(output.rows()).hasSize(2).allMatch(row -> row.verdict() == Verdict.VALID);
            assertThat(onSpark(output).marks()).doesNotContain(Mark.UNDERGRANTED, Mark.RECOVERED);
            assertThat(onSpark(output).fit()).isPresent();
            assertThat(cluster.isWhole()).isTrue();
            waitUntil(cluster::isIdle, START);
        }
    }

    @Test
    void aMasterThatCannotBeReachedIsAFailedRowAndTheCampaignGoesOn() throws Exception {
        String platform = """
                name: nowhere
                jvm: {arguments: [-XX:+UseSerialGC, -Xmx256m]}
                spark: {master: 'spark://127.0.0.1:1', driverMemory: 512m}
                """;

        Output output = campaign.await(start(platform));

        assertThat(output.exitCode()).as("%s", output).isEqualTo(3);
        assertThat(onSpark(output).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(onSpark(output).reason())
                .startsWith("exit code 2: ")
                .contains("spark://127.0.0.1:1: no master answers: Connection refused.");
        assertTheOthersAreRight(output);
        assertThat(RunningTrial.processesBelow(scratch)).isEmpty();
    }

    @Test
    void aKilledDriverIsAFailedRowAndTheCampaignGoesOn() throws Exception {
        Process runner = start(PLATFORM);
        RunningTrial spark = atWork();
        spark.driver().destroyForcibly();

        Output output = campaign.await(runner);
        assertThat(output.exitCode()).as("%s", output).isEqualTo(3);
        assertThat(onSpark(output).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(onSpark(output).reason()).contains("driver ended with exit code 137");
        assertTheOthersAreRight(output);
        assertThat(RunningTrial.processesBelow(scratch)).isEmpty();
    }

    /** The sums of products of so many pixels are larger than an executor of that size. */
    @Test
    @Tag("long")
    void anExecutorWithoutMemoryIsAFailedRowAndTheCampaignGoesOn() throws Exception {
        Path wide = Files.createDirectory(scratch.resolve("wide"));
        byte[] pixels = new byte[20 * 7_000];
        new Random(1).nextBytes(pixels);
        byte[] labels = new byte[20];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (byte) (row % 2);
        }
        idx(wide.resolve("train-images-idx3-ubyte"), pixels, 20, 100, 70);
        idx(wide.resolve("train-labels-idx1-ubyte"), labels, 20);
        // Once is enough: Spark would start another executor for each of its tries.
        String platform = PLATFORM.replace("-Xmx512m", "'-Xmx{heap}'")
                .replace("startLimit: 3m", "startLimit: 3m, conf: {spark.task.maxFailures: 1}");

        Output output = campaign.await(start(
                platform,
                "--set",
                "dataset=" + wide,
                "--set",
                "samples=20",
                "--set",
                "lambdas.count=2",
                "--set",
                "sweep=[{implementation: spark-gram, executors: 1, executorMemory: 512m}, {implementation: serial}]",
                "--set",
                "protocol.iterations=1"));

        assertThat(output.exitCode()).as("%s", output).isEqualTo(3);
        assertThat(onSpark(output).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(onSpark(output).reason()).contains("an executor's heap is full. Give it more (executorMemory):");
        assertTheOthersAreRight(output);
        assertThat(RunningTrial.processesBelow(scratch.resolve("results"))).isEmpty();
    }

    private static void idx(Path file, byte[] values, int... sizes) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(0x0800 + sizes.length);
            for (int size : sizes) {
                out.writeInt(size);
            }
            out.write(values);
        }
    }

    private static void assertTheOthersAreRight(Output output) throws IOException {
        assertThat(output.rows())
                .filteredOn(row -> !row.trial().implementation().equals(SPARK))
                .isNotEmpty()
                .allMatch(row -> row.verdict() == Verdict.VALID);
    }

    private Process start(String platform, String... options) throws IOException {
        Path file = Files.writeString(scratch.resolve("platform.yaml"), platform);
        List<String> words = new ArrayList<>(List.of("--platform", file.toString()));
        words.addAll(List.of(options));
        return campaign.start(words.toArray(String[]::new));
    }

    /** The trial on executors, once they are within its fits. */
    private RunningTrial atWork() throws IOException, InterruptedException {
        RunningTrial spark = campaign.await(trial -> trial.implementation().equals(SPARK), START);
        waitUntil(spark::hasShuffled, START);
        return spark;
    }

    private static SummaryRow onSpark(Output output) throws IOException {
        return output.rows().stream()
                .filter(row -> row.trial().implementation().equals(SPARK))
                .findFirst()
                .orElseThrow();
    }
}
