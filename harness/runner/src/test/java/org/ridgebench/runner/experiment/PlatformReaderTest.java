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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformReaderTest {
    private static final Path PLATFORMS =
            Path.of(System.getProperty("ridgebench.root")).resolve("experiments/platforms");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local", "slurm"})
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
