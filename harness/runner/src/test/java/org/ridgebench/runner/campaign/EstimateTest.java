package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

class EstimateTest {
    private static final Protocol PROTOCOL = new Protocol("loop", 1, 0, 1, Duration.ofMinutes(1), List.of(), true);
    private static final Parallelism EXECUTORS = new Parallelism.Executors(2, 1, 512);

    @TempDir
    Path lib;

    @Test
    void aClusterTakesLongerToStartThanAJvm() throws IOException {
        Duration threads = of("jvm", "threads", 1_000, new Parallelism.Threads(2));
        Duration executors = of("spark", "executors", 1_000, EXECUTORS);
        assertThat(executors.minus(threads)).isEqualTo(Duration.ofMillis(6_800));
    }

    @Test
    void theWorkGrowsWithTheRows() throws IOException {
        Duration few = of("spark", "executors", 500_000, EXECUTORS);
        Duration many = of("spark", "executors", 2_000_000, EXECUTORS);
        assertThat(many).isGreaterThan(few.plusSeconds(3)).isLessThan(few.multipliedBy(2));
    }

    private Duration of(String launcher, String key, int samples, Parallelism parallelism) throws IOException {
        Path module = Files.createDirectories(lib.resolve("any"));
        Files.writeString(module.resolve(Catalogue.DESCRIPTOR), """
                implementations: [any]
                launcher: %s
                keys: [%s]
                kernels: {exact: 100}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                """.formatted(launcher, key));
        Problem problem =
                new Problem(new Dataset("d", Path.of("/d")), samples, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        return Estimate.of(new Trial("any", problem, parallelism), PROTOCOL, Catalogue.read(lib));
    }
}
