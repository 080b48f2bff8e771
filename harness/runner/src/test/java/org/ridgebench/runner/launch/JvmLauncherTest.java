package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

class JvmLauncherTest {
    private static final Path FOLDER = Path.of("/results/x/trials/1/1");

    @TempDir
    Path home;

    private JvmLauncher launcher;

    @BeforeEach
    void install() throws IOException {
        Path module = Files.createDirectories(home.resolve("lib/threads"));
        Files.writeString(module.resolve("implementation.yaml"), """
                implementations: [threads]
                launcher: jvm
                keys: [threads]
                kernels: {exact: 60}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                """);
        Installation installation = new Installation(home, Path.of("/jdk/bin/java"));
        launcher = new JvmLauncher(installation, Catalogue.read(installation.lib()), new Cpus(List.of(0, 2, 4)));
    }

    @Test
    void theLeastCommand() {
        Platform platform = platform(new Platform.Jvm(List.of(), List.of()));
        Protocol protocol = new Protocol("jmh", 1, 0, 1, Duration.ofMinutes(1), List.of(), false);

        assertThat(launcher.command(threads(1), FOLDER, protocol, platform).shellText())
                .isEqualTo(
                        "cd /results/x/trials/1/1 && MKL_NUM_THREADS=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 /jdk/bin/java -XX:ActiveProcessorCount=1"
                                + " -Djava.io.tmpdir=/results/x/trials/1/1/tmp -cp '" + home + "/lib/threads/*'"
                                + " org.ridgebench.trial.TrialMain /results/x/trials/1/1/trial.properties");
    }

    @Test
    void theMostCommand() {
        Platform platform = platform(new Platform.Jvm(List.of("taskset", "-c"), List.of("-Xmx512m")));
        Protocol protocol = new Protocol("jmh", 1, 0, 1, Duration.ofMinutes(1), List.of("-Xlog:gc"), true);

        assertThat(launcher.command(threads(2), FOLDER, protocol, platform).shellText())
                .isEqualTo(
                        "cd /results/x/trials/1/1 && MKL_NUM_THREADS=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 taskset -c 0,2 /jdk/bin/java -XX:ActiveProcessorCount=2"
                                + " -Xmx512m --add-modules jdk.incubator.vector -Xlog:gc"
                                + " -Djava.io.tmpdir=/results/x/trials/1/1/tmp -cp '" + home + "/lib/threads/*'"
                                + " org.ridgebench.trial.TrialMain /results/x/trials/1/1/trial.properties");
    }

    private static Platform platform(Platform.Jvm jvm) {
        return new Platform("bare", Optional.of(jvm), Optional.empty(), Platform.Spark.DEFAULT, Optional.empty());
    }

    private static Trial threads(int threads) {
        return trial(new Parallelism.Threads(threads));
    }

    private static Trial trial(Parallelism parallelism) {
        Dataset dataset = new Dataset("mnist", Path.of("/data/mnist"));
        Problem problem = new Problem(dataset, 1000, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        return new Trial("threads", problem, parallelism);
    }
}
