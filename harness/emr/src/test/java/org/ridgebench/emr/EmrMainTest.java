package org.ridgebench.emr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** From an empty account to a fetched campaign, against a server that stands for AWS. */
class EmrMainTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static MotoServer aws;

    @BeforeAll
    static void startAws() throws IOException, InterruptedException {
        System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        System.setProperty("aws.secretAccessKey", "secret");
        aws = MotoServer.start(shared.resolve("moto.log"), Map.of());
    }

    @AfterAll
    static void endAws() throws InterruptedException {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        if (aws != null) {
            aws.close();
        }
    }

    private record Call(int code, String out, String err) {
        String property(String key) throws IOException {
            Properties properties = new Properties();
            properties.load(new StringReader(out));
            return properties.getProperty(key);
        }
    }

    private static Call call(String... arguments) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = EmrMain.run(
                List.of(arguments),
                Duration.ofMillis(10),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Call(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static void makeBucket(String bucket) {
        try (S3Client s3 = Aws.s3(place(aws.address(), bucket))) {
            s3.createBucket(request -> request.bucket(bucket));
        }
    }

    private static Place place(URI endpoint, String bucket) {
        return new Place("us-east-1", Optional.of(endpoint), bucket, "lab");
    }

    private static List<String> keys(String bucket) {
        try (S3Client s3 = Aws.s3(place(aws.address(), bucket))) {
            return s3.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    /** One of its own for each bucket: clusters are found again by the campaign's name. */
    private static String campaign(String bucket) {
        return bucket + "/20260101T120000Z-0a1b2c3d";
    }

    /** A request with a program, a data set and a campaign of a few bytes. */
    private String request(URI endpoint, String bucket, String... more) throws IOException {
        Files.createDirectories(folder.resolve("campaign/trials/abc/1"));
        Files.writeString(folder.resolve("campaign/resolved.yaml"), "name: 01-quick\n");
        Files.writeString(folder.resolve("campaign/trials/abc/1/result.json"), "{}\n");
        Files.createDirectories(folder.resolve("mnist"));
        Files.writeString(folder.resolve("mnist/images"), "pixels");
        Files.writeString(folder.resolve("ridgebench.tar"), "program");
        Map<String, String> properties = new TreeMap<>(Map.of(
                "region",
                "us-east-1",
                "endpoint",
                endpoint.toString(),
                "bucket",
                bucket,
                "prefix",
                "lab",
                "campaign",
                folder.resolve("campaign").toString(),
                "name",
                campaign(bucket),
                "distribution",
                folder.resolve("ridgebench.tar").toString(),
                "dataset.1",
                folder.resolve("mnist").toString()));
        properties.putAll(Map.of(
                "release", "emr-7.13.0",
                "master", "m5.xlarge",
                "core", "m5.2xlarge",
                "cores", "2",
                "logs", "s3://" + bucket + "/logs",
                "serviceRole", "EMR_DefaultRole",
                "instanceRole", "EMR_EC2_DefaultRole",
                "idle", "PT15M"));
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        Path file = folder.resolve("request.properties");
        Files.writeString(
                file,
                properties.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        return file.toString();
    }

    @Test
    void anEmptyAccountGetsAClusterAndOneStepHoweverOftenItIsAsked() throws IOException, InterruptedException {
        makeBucket("empty-account");
        String request = request(aws.address(), "empty-account");

        Call first = call("submit", request);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        Call again = call("submit", request);
        assertThat(again.property("cluster")).isEqualTo(first.property("cluster"));
        assertThat(again.property("step")).isEqualTo(first.property("step"));
        assertThat(first.property("new")).isEqualTo("true");
        assertThat(again.property("new")).isEqualTo("false");
        assertThat(again.property("state")).isIn("PENDING", "RUNNING");

        assertThat(first.property("instances")).isEqualTo("1 m5.xlarge MASTER, 2 m5.2xlarge CORE");
        assertThat(first.property("usdPerHour")).as("one has no price").isEmpty();
        assertThat(first.property("place")).isEqualTo("s3://empty-account/lab/campaigns/" + campaign("empty-account"));
        assertThat(first.property("logs")).isEqualTo("s3://empty-account/logs");
        assertThat(keys("empty-account"))
                .contains(
                        "lab/campaigns/" + campaign("empty-account") + "/resolved.yaml",
                        "lab/campaigns/" + campaign("empty-account") + "/trials/abc/1/result.json")
                .anyMatch(key -> key.matches("lab/data/[0-9a-f]{64}/mnist/images"))
                .anyMatch(key -> key.matches("lab/distributions/[0-9a-f]{64}\\.tar"))
                .hasSize(4);
    }

    @Test
    void aStepIsToldWhatItsClusterCosts() throws IOException, InterruptedException {
        makeBucket("priced");
        AtomicReference<String> added = new AtomicReference<>("");
        try (EndingSteps watched = new EndingSteps(aws.address(), () -> "", added::set)) {
            Call call = call(
                    "submit",
                    request(watched.address(), "priced", "price.m5.xlarge", "0.24", "price.m5.2xlarge", "0.48"));
            assertThat(call.err()).isEmpty();
            assertThat(call.property("usdPerHour")).isEqualTo("1.2");
            assertThat(added.get())
                    .contains("command-runner.jar", "export RIDGEBENCH_USD_PER_HOUR='1.2'")
                    .contains("export RIDGEBENCH_CLUSTER='" + call.property("cluster") + "'")
                    .contains("export RIDGEBENCH_INSTANCES='1 m5.xlarge MASTER, 2 m5.2xlarge CORE'");
        }
    }

    @Test
    void whatWouldBeSubmittedIsShownWithoutAskingAnybody() throws IOException, InterruptedException {
        Call call = call(
                "plan", request(URI.create("http://127.0.0.1:1"), "any", "setup", "module load java\\nulimit -n 9999"));
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith("set -eu -o pipefail\nmodule load java\nulimit -n 9999\n")
                .contains("s3 cp --recursive 's3://any/lab/data/")
                .contains("./ridgebench resume 'results/" + campaign("any") + "' &\n");
    }

    @Test
    void somebodyWhoAsksFirstIsToldWhetherItWouldWork() throws IOException, InterruptedException {
        makeBucket("asked");
        assertThat(call("check", request(aws.address(), "asked")).property("cluster"))
                .isEmpty();
        assertThat(call("check", request(aws.address(), "asked-of-none")).err()).contains("there is none of that name");
        assertThat(call("check", request(aws.address(), "asked", "cluster", "j-1"))
                        .err())
                .startsWith("emr: AWS answers 400");
    }

    @Test
    void locksAndWhatAKilledWriterLeftStayHere() throws IOException, InterruptedException {
        makeBucket("locks");
        String request = request(aws.address(), "locks");
        Files.writeString(folder.resolve("campaign/.lock"), "host");
        Files.writeString(folder.resolve("campaign/trials/abc/1/.result.json.1.unfinished"), "{");
        assertThat(call("submit", request).err()).isEmpty();
        assertThat(keys("locks")).hasSize(4).noneMatch(key -> key.contains("/."));
    }

    @Test
    void aStepIsAddedToTheClusterThatIsNamed() throws IOException, InterruptedException {
        makeBucket("named-cluster");
        String cluster = call("submit", request(aws.address(), "named-cluster")).property("cluster");
        String other = request(aws.address(), "named-cluster", "cluster", cluster, "name", "02-threads/x");
        Call call = call("submit", other);
        assertThat(call.err()).isEmpty();
        assertThat(call.property("cluster")).isEqualTo(cluster);

        try (EmrClient emr = Aws.emr(place(aws.address(), "named-cluster"))) {
            assertThat(emr.listSteps(request -> request.clusterId(cluster)).steps())
                    .extracting(step -> step.name())
                    .contains("ridgebench " + campaign("named-cluster"), "ridgebench 02-threads/x");
            emr.terminateJobFlows(request -> request.jobFlowIds(cluster));
            assertThat(emr.describeCluster(request -> request.clusterId(cluster))
                            .cluster()
                            .status()
                            .state())
                    .isNotEqualTo(ClusterState.WAITING);
        }
        Call late = call("submit", other);
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err())
                .isEqualTo("emr: cluster " + cluster
                        + " is TERMINATED. Name one that runs, or none, so that one is started.\n");
    }

    @Test
    void aCampaignComesBackWhenItsStepHasEnded() throws IOException, InterruptedException {
        makeBucket("comes-back");
        List<String> statuses =
                List.of("{\"State\": \"PENDING\"}", "{\"State\": \"RUNNING\"}", "{\"State\": \"COMPLETED\"}");
        try (EndingSteps ending = EndingSteps.after(aws.address(), statuses)) {
            String request = request(ending.address(), "comes-back");
            Call submitted = call("submit", request);
            assertThat(submitted.err()).isEmpty();
            Call waited = call("wait", request, submitted.property("cluster"), submitted.property("step"), "PT1M");
            assertThat(waited.err()).isEmpty();
            assertThat(waited.property("state")).isEqualTo("COMPLETED");

            // What the step measured.
            try (S3Client s3 = Aws.s3(place(aws.address(), "comes-back"))) {
                s3.putObject(
                        put -> put.bucket("comes-back")
                                .key("lab/campaigns/" + campaign("comes-back") + "/trials/abc/2/result.json"),
                        RequestBody.fromString("{\"status\": \"completed\"}"));
            }
            Call fetched = call("fetch", request);
            assertThat(fetched.err()).isEmpty();
            assertThat(fetched.property("files")).isEqualTo("3");
            assertThat(folder.resolve("campaign/trials/abc/2/result.json")).hasContent("{\"status\": \"completed\"}");
            assertThat(folder.resolve("campaign/trials/abc/2")).isDirectoryNotContaining("glob:**.fetching");
        }
    }

    @Test
    void aFailedStepIsSaidWithItsReasonAndItsLog() throws IOException, InterruptedException {
        makeBucket("failed-step");
        String failed = "{\"State\": \"FAILED\", \"FailureDetails\": {\"Reason\": \"Unknown Error.\","
                + " \"LogFile\": \"s3://failed-step/logs/stderr.gz\"}}";
        try (EndingSteps ending = EndingSteps.after(aws.address(), List.of("{\"State\": \"RUNNING\"}", failed))) {
            Call waited = call("wait", request(ending.address(), "failed-step"), "j-1", "s-1", "PT1M");
            assertThat(waited.code()).isEqualTo(1);
            assertThat(waited.property("state")).isEqualTo("FAILED");
            assertThat(waited.err())
                    .isEqualTo(
                            "emr: step s-1 of cluster j-1 is FAILED: Unknown Error, log: s3://failed-step/logs/stderr.gz."
                                    + " 'ridgebench fetch' brings what it measured.\n");
        }
    }

    @Test
    void whoeverWaitsTooLongIsTold() throws IOException, InterruptedException {
        try (EndingSteps ending = EndingSteps.after(aws.address(), List.of("{\"State\": \"RUNNING\"}"))) {
            Call waited = call("wait", request(ending.address(), "any"), "j-1", "s-1", "PT0.1S");
            assertThat(waited.code()).isEqualTo(1);
            assertThat(waited.err())
                    .isEqualTo("emr: step s-1 of cluster j-1 is RUNNING after 0 minutes."
                            + " 'ridgebench fetch' brings what it measured.\n");
        }
    }

    @Test
    void aBucketThatIsNotThereIsOneLine() throws IOException, InterruptedException {
        Call call = call("submit", request(aws.address(), "no-such-bucket"));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("emr: bucket 'no-such-bucket': there is none of that name in us-east-1."
                        + " Make it, or name another in the platform's emr section.\n");
    }

    @Test
    void credentialsThatAreRefusedAreOneLine() throws IOException, InterruptedException {
        try (MotoServer strict =
                MotoServer.start(folder.resolve("moto.log"), Map.of("INITIAL_NO_AUTH_ACTION_COUNT", "0"))) {
            Call call = call("submit", request(strict.address(), "any-bucket"));
            assertThat(call.code()).isEqualTo(2);
            assertThat(call.err())
                    .isEqualTo("emr: AWS refuses these credentials, or they may not do that: 403 Forbidden."
                            + " Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. If they are right, ask for"
                            + " access to the bucket 'any-bucket' and to EMR.\n");
        }
    }

    @Test
    void nothingToFetchIsSaid() throws IOException, InterruptedException {
        makeBucket("nothing-there");
        Call call = call("fetch", request(aws.address(), "nothing-there"));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("emr: s3://nothing-there/lab/campaigns/" + campaign("nothing-there")
                        + ": nothing is there. Was the campaign submitted, with this bucket and prefix?\n");
    }

    @Test
    void aKeyThatLeadsOutOfTheCampaignIsRefused() throws IOException, InterruptedException {
        makeBucket("leads-out");
        try (S3Client s3 = Aws.s3(place(aws.address(), "leads-out"))) {
            s3.putObject(
                    put -> put.bucket("leads-out")
                            .key("lab/campaigns/" + campaign("leads-out") + "/../../../../../evil"),
                    RequestBody.fromString("evil"));
        }
        Call call = call("fetch", request(aws.address(), "leads-out"));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).endsWith("leads out of the campaign's folder.\n");
        assertThat(folder.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void nobodyAtTheAddressIsOneLine() throws IOException, InterruptedException {
        Call call = call("submit", request(URI.create("http://127.0.0.1:1"), "any-bucket"));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("emr: AWS cannot be reached at http://127.0.0.1:1: ")
                .endsWith("Check the region and the network.\n");
    }
}
