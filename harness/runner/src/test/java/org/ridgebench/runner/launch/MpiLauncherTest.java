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

class MpiLauncherTest {
    private static final Path FOLDER = Path.of("/results/x/trials/1/1");
    private static final Protocol LEAST = new Protocol("loop", 1, 0, 1, Duration.ofMinutes(1), List.of(), false);
    private static final Protocol MOST =
            new Protocol("loop", 1, 0, 1, Duration.ofMinutes(1), List.of("-Xlog:gc"), true);
    private static final String MPI_RUN =
            "cd /results/x/trials/1/1 && MKL_NUM_THREADS=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 /jdk/bin/java -Xmx64m -XX:+UseSerialGC"
                    + " -XX:TieredStopAtLevel=1 -cp '%s/lib/mpi/*' org.ridgebench.mpi.launch.MpiRun";

    @TempDir
    Path home;

    private MpiLauncher launcher;

    @BeforeEach
    void install() throws IOException {
        Path module = Files.createDirectories(home.resolve("lib/mpi"));
        Files.writeString(module.resolve("implementation.yaml"), """
                implementations: [mpi-gram]
                launcher: mpi
                keys: [ranks, threads]
                kernels: {exact: 60}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                """);
        Installation installation = new Installation(home, Path.of("/jdk/bin/java"));
        launcher = new MpiLauncher(installation, Catalogue.read(installation.lib()), new Cpus(List.of(0, 2, 4, 6)));
    }

    @Test
    void theLeastCommand() {
        Platform bare = platform(List.of(), List.of(), new Platform.Mpi(List.of(), "", Optional.empty()));
        assertThat(command(2, 1, LEAST, bare))
                .isEqualTo(MPI_RUN.formatted(home) + " -np 2"
                        + " --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp /results/x/trials/1/1/trial.properties");
    }

    @Test
    void theMostCommandOnThisMachine() {
        Platform bound = platform(
                List.of("taskset", "-c"), List.of("-Xmx512m"), new Platform.Mpi(List.of(), "", Optional.empty()));
        assertThat(command(2, 2, MOST, bound))
                .isEqualTo(MPI_RUN.formatted(home) + " -np 2 --bind 'taskset -c' --cpus 0,2,4,6"
                        + " --jvm -Xmx512m --jvm --add-modules=jdk.incubator.vector --jvm -Xlog:gc"
                        + " --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp /results/x/trials/1/1/trial.properties");
    }

    @Test
    void theMostCommandByAPrefix() {
        Platform.Mpi mpi = new Platform.Mpi(
                List.of("srun", "--ntasks={ranks}", "-c", "{threads}"),
                "10.0.0.1",
                Optional.of(Duration.ofMillis(2500)));
        Platform cluster = platform(List.of("taskset", "-c"), List.of(), mpi);
        assertThat(command(4, 2, LEAST, cluster))
                .isEqualTo(MPI_RUN.formatted(home)
                        + " -np 4 --prefix 'srun --ntasks=4 -c 2' --listen 10.0.0.1 --start-limit 3"
                        + " --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp /results/x/trials/1/1/trial.properties");
    }

    @Test
    void ranksOnOtherNodesUseTheirOwnDisk() {
        Platform.Mpi srun = new Platform.Mpi(List.of("srun"), "", Optional.empty());
        Platform cluster = platform(List.of(), List.of(), srun).withScratch("/scratch");
        assertThat(command(2, 1, LEAST, cluster)).contains(" --jvm -Djava.io.tmpdir=/scratch ");

        Platform.Mpi here = new Platform.Mpi(List.of(), "", Optional.empty());
        assertThat(command(2, 1, LEAST, platform(List.of(), List.of(), here).withScratch("/scratch")))
                .as("the folder there leads to this machine's own disk")
                .contains(" --jvm -Djava.io.tmpdir=/results/x/trials/1/1/tmp ");
    }

    private String command(int ranks, int threads, Protocol protocol, Platform platform) {
        Dataset dataset = new Dataset("mnist", Path.of("/data/mnist"));
        Problem problem = new Problem(dataset, 1000, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        Trial trial = new Trial("mpi-gram", problem, new Parallelism.Ranks(ranks, threads));
        return launcher.command(trial, FOLDER, protocol, platform).shellText();
    }

    private static Platform platform(List<String> binding, List<String> arguments, Platform.Mpi mpi) {
        return new Platform(
                "any",
                Optional.of(new Platform.Jvm(binding, arguments)),
                Optional.of(mpi),
                Platform.Spark.DEFAULT,
                Optional.empty());
    }
}
