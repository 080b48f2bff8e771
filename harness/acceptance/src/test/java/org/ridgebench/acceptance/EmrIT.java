package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.emr.EndingSteps;
import org.ridgebench.emr.MotoServer;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.SubmittedStep;
import org.ridgebench.measurements.Verdict;

/** From an empty account to a fetched campaign, and what is said on the way where something is wrong. */
@Timeout(600)
class EmrIT {
    private static final String EXPERIMENT = """
            question: Does a campaign come back?
            dataset: %s
            samples: [500]
            sweep:
              - {implementation: threads, threads: 1}
            protocol: {timer: loop, repetitions: 1, warmups: 0, iterations: 2, timeout: 2m}
            oversubscribe: true
            figures: []
            """;

    private static final String PLATFORM = """
            name: mine
            emr: {bucket: %s, endpoint: '%s', prices: {m5.xlarge: 0.24}}
            jvm: {arguments: [-XX:+UseSerialGC, -Xmx256m]}
            """;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    static Path machine;

    private static Path home;

    @TempDir
    Path scratch;

    private Program program;

    /** Spark is nine tenths of it, and no trial here needs it. */
    @BeforeAll
    static void unpackWithoutSpark() throws IOException, InterruptedException {
        home = UnpackedDistribution.in(machine, "ridgebench/lib/spark");
        UnpackedDistribution.pack(home);
    }

    @BeforeEach
    void signIn() {
        Map<String, String> environment = new HashMap<>(EmrDouble.CREDENTIALS);
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        program = new Program(scratch, home, environment, LIMIT);
    }

    @Test
    void anExperimentIsSubmittedOnceAndComesBackMeasured() throws Exception {
        try (EmrDouble emr = new EmrDouble(scratch, Map.of())) {
            emr.makeBucket("our-lab");
            String platform = platform("our-lab", emr.address());
            assertThat(program.run("doctor", "--platform", platform).out())
                    .contains(
                            "ok       emr         credentials and bucket 'our-lab' are good in us-east-1; a cluster is"
                                    + " started to submit");

            Output first = submit(platform);
            assertThat(first.exitCode()).as("%s", first).isZero();
            Path campaign = Path.of(first.err().get(0).replace("campaign: ", ""));
            SubmittedStep step = CampaignFolder.open(campaign).jobs().steps().get(0);
            assertThat(first.out()).containsExactly(step.id());
            assertThat(first.err())
                    .contains(
                            "cluster " + step.cluster() + ", 1 m5.xlarge MASTER, 2 m5.xlarge CORE, 0.72 USD an hour",
                            "To bring here what it has measured: ridgebench fetch " + campaign);
            assertThat(step.place()).startsWith("s3://our-lab/ridgebench/campaigns/tiny/");
            Output status = program.run("status", campaign.toString());
            assertThat(status.out())
                    .as("%s", emr.log())
                    .anyMatch(line -> line.matches(
                            "step " + step.id() + " of cluster " + step.cluster() + ": (RUNNING|COMPLETED)"));

            Output again = submit(platform, "--wait");
            assertThat(again.exitCode()).as("%s %s", again, emr.log()).isZero();
            assertThat(again.out()).as("the same step").containsExactly(step.id());
            assertThat(again.err())
                    .contains(
                            "campaign: " + campaign,
                            "To bring here what it has measured: ridgebench fetch " + campaign);
            assertThat(emr.steps()).isEqualTo(1);

            Output fetched = program.run("fetch", campaign.toString());
            assertThat(fetched.exitCode()).as("%s", fetched).isZero();
            assertThat(fetched.err().get(0)).endsWith(" files; the campaign is finished");
            assertThat(fetched.rows()).hasSize(2).allMatch(row -> row.verdict() == Verdict.VALID);
            assertTellsOfItsCluster(campaign, step);
            assertThat(program.run("status", campaign.toString()).out()).last().isEqualTo("finished");
            assertThat(program.run("resume", campaign.toString(), "--submit").err())
                    .containsExactly("nothing remains");
        }
    }

    private void assertTellsOfItsCluster(Path campaign, SubmittedStep step) throws IOException, InterruptedException {
        CampaignFolder folder = CampaignFolder.open(campaign);
        assertThat(folder.environments().values())
                .singleElement()
                .extracting(Environment::facts)
                .satisfies(facts -> assertThat(facts)
                        .containsEntry("variable_RIDGEBENCH_CLUSTER", step.cluster())
                        .containsEntry("variable_RIDGEBENCH_INSTANCES", "1 m5.xlarge MASTER, 2 m5.xlarge CORE")
                        .containsEntry("variable_RIDGEBENCH_USD_PER_HOUR", "0.72"));
        List<String> summary = Files.readAllLines(campaign.resolve("summary.csv"));
        assertThat(summary.get(0)).endsWith(",charge_usd");
        assertThat(summary.get(1)).matches(".*,[0-9.E-]+");
        assertThat(campaign.resolve(".lock")).doesNotExist();
        Files.delete(campaign.resolve("report.html"));
        assertThat(program.run("report", campaign.toString()).exitCode()).isZero();
        assertThat(campaign.resolve("report.html")).content().contains("charge, USD");
    }

    @Test
    void aStepThatFailedIsSaidAndGoneOnWith() throws Exception {
        try (MotoServer aws = MotoServer.start(scratch.resolve("moto.log"), Map.of());
                EndingSteps failing = new EndingSteps(
                        aws.address(),
                        () -> "{\"State\": \"FAILED\", \"FailureDetails\": {\"Reason\": \"Unknown Error.\","
                                + " \"LogFile\": \"s3://our-lab/logs/stderr.gz\"}}",
                        request -> {})) {
            EmrDouble.makeBucket(aws.address(), "our-lab");
            Output failed = submit(platform("our-lab", failing.address()), "--wait");
            assertThat(failed.exitCode()).isEqualTo(3);
            String step = failed.lastLine();
            assertThat(failed.err())
                    .last()
                    .asString()
                    .matches(
                            "emr: step " + step + " of cluster j-\\w+ is FAILED:"
                                    + " Unknown Error, log: s3://our-lab/logs/stderr.gz. 'ridgebench fetch' brings what it measured.");

            String campaign = failed.err().get(0).replace("campaign: ", "");
            Output status = program.run("status", campaign);
            assertThat(status.out())
                    .anyMatch(
                            line -> line.matches("step " + step + " of cluster j-\\w+: FAILED: Unknown Error, log: .*"))
                    .last()
                    .isEqualTo("2 remain here; not running. To go on: ridgebench resume " + campaign + " --submit");

            Output goneOnWith = program.run("resume", campaign, "--submit");
            assertThat(goneOnWith.exitCode()).as("%s", goneOnWith).isZero();
            assertThat(CampaignFolder.open(Path.of(campaign)).jobs().steps())
                    .extracting(SubmittedStep::id)
                    .containsExactly(step, goneOnWith.lastLine())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void credentialsThatAreRefusedAreOneLine() throws Exception {
        try (MotoServer strict =
                MotoServer.start(scratch.resolve("moto.log"), Map.of("INITIAL_NO_AUTH_ACTION_COUNT", "0"))) {
            Output refused = submit(platform("our-lab", strict.address()));
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .hasSize(2)
                    .last()
                    .isEqualTo("emr: AWS refuses these credentials, or they may not do that: 403 Forbidden."
                            + " Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. If they are right, ask for"
                            + " access to the bucket 'our-lab' and to EMR.");
        }
    }

    @Test
    void aBucketThatIsNotThereIsOneLineAndStartsNothing() throws Exception {
        try (EmrDouble emr = new EmrDouble(scratch, Map.of())) {
            Output refused = submit(platform("no-such-bucket", emr.address()));
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .hasSize(2)
                    .last()
                    .isEqualTo("emr: bucket 'no-such-bucket': there is none of that name in us-east-1."
                            + " Make it, or name another in the platform's emr section.");
            assertThat(emr.steps()).isZero();
            assertThat(program.run("doctor", "--platform", platform("no-such-bucket", emr.address()))
                            .out())
                    .contains(
                            "missing  emr         bucket 'no-such-bucket': there is none of that name in us-east-1. Make it,"
                                    + " or name another in the platform's emr section.");
        }
    }

    @Test
    void whatCannotBeSubmittedIsSaidBeforeAnybodyIsAsked() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:1");
        assertThat(submit("emr").err())
                .containsExactly(home.resolve("experiments/platforms/emr.yaml")
                        + ": emr.bucket: missing. Copy the file, write 'bucket: NAME' into its section emr, and name the"
                        + " copy by --platform.");
        assertThat(submit(platform("our-lab", nobody), "--nodes", "4").err().get(0))
                .isEqualTo("--nodes, --time, --partition and --account are for Slurm."
                        + " What a cluster of EMR has, the platform's section emr says.");
        assertThat(submit(platform("our-lab", nobody), "--shard", "1/1").err().get(0))
                .isEqualTo("--shard: not on EMR, where one step measures the whole campaign, got '1/1'.");
        Path mine = Files.createDirectory(scratch.resolve("mine"));
        try (Stream<Path> files = Files.list(home.resolve("experiments/data/mnist"))) {
            for (Path file : files.toList()) {
                Files.copy(file, mine.resolve(file.getFileName()));
            }
        }
        Path experiment = Files.writeString(scratch.resolve("tiny.yaml"), EXPERIMENT.formatted("mine"));
        assertThat(program.run("submit", experiment.toString(), "--platform", platform("our-lab", nobody))
                        .err())
                .containsExactly(experiment + ": dataset: only folders in " + home.resolve("experiments/data")
                        + ", and data sets in s3a://, go to EMR, got '" + mine
                        + "'. Move the folder there, and name it.");
        assertThat(scratch.resolve("results")).doesNotExist();

        Output shown = submit(platform("our-lab", nobody), "--dry-run");
        assertThat(shown.exitCode()).as("%s", shown).isZero();
        assertThat(shown.out()).first().isEqualTo("set -eu -o pipefail");
    }

    private Output submit(String platform, String... options) throws IOException, InterruptedException {
        Path data = home.resolve("experiments/data/mnist");
        Path experiment = Files.writeString(scratch.resolve("tiny.yaml"), EXPERIMENT.formatted(data));
        List<String> words = Stream.concat(
                        Stream.of("submit", experiment.toString(), "--platform", platform, "--results", "results"),
                        Stream.of(options))
                .toList();
        return program.run(words.toArray(String[]::new));
    }

    private String platform(String bucket, URI endpoint) throws IOException {
        return Files.writeString(scratch.resolve("mine.yaml"), PLATFORM.formatted(bucket, endpoint))
                .toString();
    }
}
