package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
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
