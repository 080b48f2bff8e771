package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.JobRequest;

class PlatformReaderTest {
    private static final Path PLATFORMS =
            Path.of(System.getProperty("ridgebench.root")).resolve("experiments/platforms");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local", "slurm", "emr"})
    void theCommittedPlatformsCarryTheirFilesNames(String name) throws Exception {
        assertThat(PlatformReader.read(PLATFORMS.resolve(name + ".yaml")).name())
                .isEqualTo(name);
    }

    @Test
    void aPrefixTakesATrialsNumbers() throws Exception {
        Platform slurm = PlatformReader.read(PLATFORMS.resolve("slurm.yaml"));
        assertThat(slurm.mpi().orElseThrow().prefix(4, 2))
                .startsWith("srun", "--ntasks=4", "--cpus-per-task=2", "--distribution=cyclic");
        assertThat(slurm.cores()).hasValue("SLURM_JOB_CPUS_PER_NODE");
    }

    @Test
    void ranksMayGetLongerToStart() throws Exception {
        Path file = folder.resolve("slow.yaml");
        Files.writeString(file, "name: slow\nmpi: {startLimit: 5m}\n");
        assertThat(PlatformReader.read(file).mpi())
                .hasValue(new Platform.Mpi(List.of(), "", Optional.of(Duration.ofMinutes(5))));
    }

    @Test
    void aBindingByAProgramThatIsNotThereIsLeftOut() {
        Platform.Jvm jvm = new Platform.Jvm(List.of("/no/taskset", "-c"), List.of("-Xmx1g"));
        Platform platform =
                new Platform("any", Optional.of(jvm), Optional.empty(), Platform.Spark.DEFAULT, Optional.empty());
        assertThat(platform.withPrograms(program -> false).jvm())
                .hasValue(new Platform.Jvm(List.of(), List.of("-Xmx1g")));
        assertThat(platform.withPrograms(program -> true)).isEqualTo(platform);
    }

    @Test
    void heapsAreTheTrialsWhereTheFileSaysSo() throws Exception {
        Platform local = PlatformReader.read(PLATFORMS.resolve("local.yaml"));
        assertThat(local.withHeap("640m").jvm().orElseThrow().arguments())
                .containsExactly("-XX:+UseSerialGC", "-Xmx640m");
    }

    @Test
    void whoSaysNothingOfSparkStartsAClusterForEachTrial() throws Exception {
        Platform silent = PlatformReader.read(Files.writeString(folder.resolve("mine.yaml"), "name: mine\n"));
        assertThat(silent.spark()).isEqualTo(new Platform.Spark("standalone", 1024, Optional.empty(), Map.of()));
        assertThat(silent.spark().isOwnCluster()).isTrue();
    }

    @Test
    void executorsRunWhereTheMasterSays() throws Exception {
        Platform.Spark spark = spark("""
                master: spark://node1:7077,node2:7077
                driverMemory: 768m
                startLimit: 5m
                conf: {spark.locality.wait: 0s, spark.shuffle.compress: false, spark.reducer.maxReqsInFlight: 4}
                """);
        assertThat(spark.driverMemory()).isEqualTo(768);
        assertThat(spark.startLimit()).hasValue(Duration.ofMinutes(5));
        assertThat(spark.conf())
                .containsExactly(
                        Map.entry("spark.locality.wait", "0s"),
                        Map.entry("spark.reducer.maxReqsInFlight", "4"),
                        Map.entry("spark.shuffle.compress", "false"));
        assertThat(spark.isElsewhere()).isTrue();
        assertThat(spark("master: yarn").isElsewhere()).isTrue();
        assertThat(spark("master: local[2]").isElsewhere()).isFalse();
        assertThat(spark("master: local[2]").isInProcess()).isTrue();
        assertThat(spark("master: standalone").isInProcess()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"standalon", "local", "local[0]", "local[*]", "spark://node1", "spark://a:1,", "YARN", "k8s://x"
            })
    void anUnknownMasterIsNamed(String master) {
        assertThat(mistakes("master: '" + master + "'"))
                .containsExactly("spark.master: unknown master, got '" + master
                        + "'. Write standalone, 'local[2]', spark://HOST:PORT or yarn.");
    }

    @Test
    void everyMistakeAboutSparkIsNamed() {
        assertThat(mistakes("driverMemory: 1\nmastr: yarn\n"
                        + "conf: {spark.executor.memory: 1g, locality: 0s, spark.task.cpus: [1]}"))
                .containsExactly(
                        "spark.mastr: unknown key. Did you mean 'master'?",
                        "spark.driverMemory: expected an amount of memory, got 1. Write '512m' or '1g'.",
                        "spark.conf.spark.executor.memory: set for each trial by its own factors, or fixed for all."
                                + " Remove it.",
                        "spark.conf.locality: no setting of Spark. Their names begin with 'spark.'.",
                        "spark.conf.spark.task.cpus: expected one value, got a list. Write a word or a number.");
        assertThat(mistakes("conf: 3"))
                .containsExactly("spark.conf: expected settings of Spark with their values, got 3."
                        + " Write '{spark.locality.wait: 0s}'.");
    }

    private Platform.Spark spark(String section) throws Exception {
        return PlatformReader.read(withSpark(section)).spark();
    }

    private List<String> mistakes(String section) {
        Path file = withSpark(section);
        return catchThrowableOfType(ConfigurationException.class, () -> PlatformReader.read(file)).problems().stream()
                .map(problem -> problem.replace(file + ": ", ""))
                .toList();
    }

    private Path withSpark(String section) {
        try {
            return Files.writeString(
                    folder.resolve("mine.yaml"),
                    "name: mine\nspark:\n" + section.stripTrailing().indent(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void executorsOnEmrAreThoseOfYarn() throws Exception {
        Platform.Spark spark =
                PlatformReader.read(PLATFORMS.resolve("emr.yaml")).spark();
        assertThat(spark.master()).isEqualTo("yarn");
        assertThat(spark.isElsewhere()).isTrue();
    }

    @Test
    void whatIsPeculiarToAPlaceIsKept() throws Exception {
        Site site = PlatformReader.read(Files.writeString(folder.resolve("mine.yaml"), """
                        name: mine
                        setup: [module purge, module load java/17]
                        scratch: $TMPDIR
                        slurm: {account: lab, partition: shared, nodes: 2, time: 2h, coresPerNode: 48, stopBefore: 2m,
                          exclusive: false, requeue: false, options: [--mem=0, --constraint=skylake]}
                        """))
                .site();
        assertThat(site.setup()).containsExactly("module purge", "module load java/17");
        assertThat(site.scratch()).hasValue("$TMPDIR");
        assertThat(site.slurm())
                .hasValue(new Site.Slurm(
                        new JobRequest(
                                OptionalInt.of(2),
                                Optional.of(Duration.ofHours(2)),
                                Optional.of("shared"),
                                Optional.of("lab")),
                        OptionalInt.of(48),
                        Duration.ofMinutes(2),
                        false,
                        false,
                        List.of("--mem=0", "--constraint=skylake")));
    }

    @Test
    void whatASiteSaysNothingOfIsAsEverywhere() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "name: mine\nslurm: {}\n");
        assertThat(PlatformReader.read(file).site())
                .isEqualTo(new Site(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Site.Slurm(
                                JobRequest.NONE, OptionalInt.empty(), Duration.ofMinutes(1), true, true, List.of()))));
        assertThat(PlatformReader.read(PLATFORMS.resolve("local.yaml")).site()).isEqualTo(Site.NONE);
    }

    @Test
    void everyMistakeAboutASiteIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                name: mine
                scratch: tmp
                slurm:
                  partitoin: main
                  account: my lab
                  nodes: 0
                  time: 90
                  exclusive: 1
                  options: [--nodes=4, mem=0, "--comment=a b"]
                """);
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> PlatformReader.read(file))
                        .problems())
                .containsExactly(
                        file
                                + ": scratch: expected an absolute path or $NAME, got 'tmp'. Write '/scratch' or '$TMPDIR'.",
                        file + ": slurm.partitoin: unknown key. Did you mean 'partition'?",
                        file + ": slurm.nodes: expected a whole number from 1 to 100000, got 0."
                                + " Write how many nodes a job gets.",
                        file + ": slurm.time: expected a duration, got '90'. Write '90m' or '90s'.",
                        file + ": slurm.account: expected one word without blanks, got 'my lab'."
                                + " Write it as Slurm spells it.",
                        file + ": slurm.exclusive: expected true or false, got 1. Write one of the two.",
                        file + ": slurm.options[0]: '--nodes' is written by Ridgebench. Use its own key or option.",
                        file + ": slurm.options[1]: expected an option of sbatch, got 'mem=0'."
                                + " Write '--name=value', without blanks.",
                        file + ": slurm.options[2]: expected an option of sbatch, got '--comment=a b'."
                                + " Write '--name=value', without blanks.");
    }

    @Test
    void whatIsSaidOfEmrIsKept() throws Exception {
        Site site = PlatformReader.read(Files.writeString(folder.resolve("mine.yaml"), """
                        name: mine
                        setup: [ulimit -n 9999]
                        emr:
                          region: eu-central-1
                          bucket: our.lab-2
                          prefix: bench/2026
                          endpoint: http://127.0.0.1:5000
                          cluster: j-2AXXXXXXGAPLF
                          start: {release: emr-spark-8.0.0, primary: c5.large, core: r6gd.16xlarge, coreCount: 8, subnet: subnet-0a1,
                            serviceRole: Service, instanceRole: Instance, logs: "s3://logs/here", idle: 1h}
                          coresPerNode: 4
                          prices: {c5.large: 0.1, r6gd.16xlarge: 5}
                        """))
                .site();
        assertThat(site.setup()).containsExactly("ulimit -n 9999");
        assertThat(site.emr())
                .hasValue(new Emr(
                        new Emr.Place(
                                "eu-central-1",
                                Optional.of("our.lab-2"),
                                "bench/2026",
                                Optional.of(URI.create("http://127.0.0.1:5000"))),
                        Optional.of("j-2AXXXXXXGAPLF"),
                        new Emr.Start(
                                "emr-spark-8.0.0",
                                "c5.large",
                                "r6gd.16xlarge",
                                8,
                                new Emr.Roles("Service", "Instance"),
                                Optional.of("subnet-0a1"),
                                Optional.of("s3://logs/here"),
                                Duration.ofHours(1)),
                        OptionalInt.of(4),
                        Map.of("c5.large", new BigDecimal("0.1"), "r6gd.16xlarge", new BigDecimal("5"))));
    }

    @Test
    void theCommittedPlatformOfEmrSaysWhatIsSoAnyway() throws Exception {
        Platform emr = PlatformReader.read(PLATFORMS.resolve("emr.yaml"));
        assertThat(emr.site().emr()).hasValue(Emr.DEFAULT);
        assertThat(emr.spark().conf()).containsEntry("spark.eventLog.dir", "file:{folder}");
    }

    @Test
    void everyMistakeAboutEmrIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                name: mine
                emr:
                  region: Virginia
                  bukcet: our-lab
                  bucket: s3://our-lab/x
                  prefix: /bench/
                  endpoint: localhost
                  cluster: mine
                  start: {release: 7.13.0, primary: m5, core: [m5.xlarge], coreCount: 0, serviceRole: "arn:aws:iam::1:role/x",
                    logs: our-lab, idle: 10s, nodes: 3}
                  coresPerNode: many
                  prices: {m5: 1, m5.xlarge: free}
                """);
        String role = " Write the name of one, not its ARN; 'aws emr create-default-roles' makes both.";
        assertThat(
                        catchThrowableOfType(ConfigurationException.class, () -> PlatformReader.read(file))
                                .problems()
                                .stream()
                                .map(problem -> problem.replace(file + ": emr.", "")))
                .containsExactly(
                        "bukcet: unknown key. Did you mean 'bucket'?",
                        "region: expected the name of a region, got 'Virginia'. Write 'us-east-1'.",
                        "bucket: expected the name of a bucket, got 's3://our-lab/x'. Write it without 's3://' and without a"
                                + " folder, which is the prefix.",
                        "prefix: expected a folder in the bucket, got '/bench/'. Write it without a slash at either end.",
                        "endpoint: expected an address, got 'localhost'. Write 'https://HOST:PORT', or remove it: AWS is"
                                + " known.",
                        "cluster: expected the id of a cluster, got 'mine'. Look for one by 'aws emr list-clusters --active',"
                                + " or remove it so that one is started.",
                        "start.nodes: unknown key. Known here: release, primary, core, coreCount, serviceRole, instanceRole, subnet,"
                                + " logs, idle.",
                        "start.release: expected a release of EMR, got '7.13.0'. Write 'emr-7.13.0'.",
                        "start.primary: expected a type of instances, got 'm5'. Write 'm5.xlarge'.",
                        "start.core: expected a type of instances, got a list. Write 'm5.xlarge'.",
                        "start.coreCount: expected a whole number from 1 to 10000, got 0. Write how many instances executors"
                                + " run on.",
                        "start.serviceRole: expected a role, got 'arn:aws:iam::1:role/x'." + role,
                        "start.logs: expected a place in S3, got 'our-lab'. Write 's3://BUCKET/FOLDER'.",
                        "start.idle: expected a time from 1m to 168h, got '10s'. EMR takes no other.",
                        "coresPerNode: expected a whole number from 1 to 10000, got 'many'. Write how many cores of the primary"
                                + " node a trial may use.",
                        "prices: no type of instances, got 'm5'. Write '{m5.xlarge: 0.24}': US dollars for one instance in an"
                                + " hour.",
                        "prices.m5.xlarge: expected a number above 0, got 'free'. Write '{m5.xlarge: 0.24}': US dollars for one"
                                + " instance in an hour.");
    }

    @Test
    void everyMistakeIsNamed() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "jvm: {bindign: [taskset]}\nmpi: 4\n");
        ConfigurationException mistakes =
                catchThrowableOfType(ConfigurationException.class, () -> PlatformReader.read(file));
        assertThat(mistakes.problems())
                .containsExactly(
                        file + ": name: missing. Write 'name: local'.",
                        file + ": jvm.bindign: unknown key. Did you mean 'binding'?",
                        file + ": mpi: expected keys with values, got 4. Compare it with"
                                + " experiments/platforms/local.yaml.");
    }
}
