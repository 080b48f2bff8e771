package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

class SparkLauncherTest {
    private static final Path FOLDER = Path.of("/results/x/trials/1/1");
    private static final Protocol LEAST = new Protocol("loop", 1, 0, 1, Duration.ofMinutes(1), List.of(), false);
    private static final Protocol MOST =
            new Protocol("loop", 1, 0, 1, Duration.ofMinutes(1), List.of("-Xlog:gc"), true);
    private static final String SPARK_RUN = "cd /results/x/trials/1/1 && MKL_NUM_THREADS=1 OMP_NUM_THREADS=1"
            + " OPENBLAS_NUM_THREADS=1 /jdk/bin/java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -cp '%s/lib/spark/*' org.ridgebench.spark.launch.SparkRun";

    @TempDir
    Path home;

    private SparkLauncher launcher;

    @BeforeEach
    void install() throws IOException {
        Path module = Files.createDirectories(home.resolve("lib/spark"));
        Files.writeString(module.resolve("implementation.yaml"), """
                implementations: [spark-gram]
                launcher: spark
                keys: [executors, executorCores, executorMemory]
                kernels: {exact: 60}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                """);
        Installation installation = new Installation(home, Path.of("/jdk/bin/java"));
        launcher = new SparkLauncher(installation, Catalogue.read(installation.lib()), new Cpus(List.of(0, 2, 4, 6)));
    }

    @Test
    void theLeastCommand() {
        assertThat(command(2, 1, LEAST, List.of(), List.of(), Platform.Spark.DEFAULT))
                .isEqualTo(SPARK_RUN.formatted(home) + " --master standalone --jvm -Xmx1024m"
                        + " --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp /results/x/trials/1/1/trial.properties");
    }

    @Test
    void theMostCommandOnThisMachine() {
        Platform.Spark spark = new Platform.Spark(
                "standalone",
                768,
                Optional.of(Duration.ofMinutes(2)),
                Map.of("spark.shuffle.compress", "false", "spark.locality.wait", "0 s"));
        assertThat(command(1, 3, MOST, List.of("taskset", "-c"), List.of("-XX:+UseSerialGC", "-Xmx512m"), spark))
                .isEqualTo(SPARK_RUN.formatted(home)
                        + " --master standalone --bind 'taskset -c' --cpus 0,2,4 --start-limit 120"
                        + " --jvm -XX:+UseSerialGC --jvm -Xmx512m --jvm --add-modules=jdk.incubator.vector"
                        + " --jvm -Xlog:gc --jvm -Xmx768m --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp"
                        + " --conf 'spark.locality.wait=0 s' --conf spark.shuffle.compress=false"
                        + " /results/x/trials/1/1/trial.properties");
    }

    @Test
    void aSettingOfSparkMayNameTheRepetitionsFolder() {
        Platform.Spark spark =
                new Platform.Spark("yarn", 1024, Optional.empty(), Map.of("spark.eventLog.dir", "file:{folder}"));
        assertThat(command(2, 1, LEAST, List.of(), List.of(), spark))
                .contains(" --conf spark.eventLog.dir=file:/results/x/trials/1/1 ");
    }

    @Test
    void onlyItsOwnClusterIsBound() {
        for (String master : List.of("spark://node1:7077", "yarn", "local[2]")) {
            Platform.Spark spark = new Platform.Spark(master, 1024, Optional.empty(), Map.of());
            assertThat(command(2, 1, LEAST, List.of("taskset", "-c"), List.of(), spark))
                    .contains(" --master " + (master.startsWith("local") ? "'local[2]'" : master) + " --jvm")
                    .doesNotContain("taskset");
        }
    }

    private String command(
            int executors,
            int cores,
            Protocol protocol,
            List<String> binding,
            List<String> arguments,
            Platform.Spark spark) {
        Dataset dataset = new Dataset("mnist", Path.of("/data/mnist"));
        Problem problem = new Problem(dataset, 1000, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        Trial trial = new Trial("spark-gram", problem, new Parallelism.Executors(executors, cores, 512));
        Platform platform = new Platform(
                "any", Optional.of(new Platform.Jvm(binding, arguments)), Optional.empty(), spark, Optional.empty());
        return launcher.command(trial, FOLDER, protocol, platform).shellText();
    }
}
