package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

class LaunchersTest {
    private static final List<Parallelism> KINDS = List.of(
            new Parallelism.Serial(),
            new Parallelism.Threads(2),
            new Parallelism.Ranks(2, 2),
            new Parallelism.Executors(2, 2, 512));

    private final Launcher jvm = named("jvm");
    private final Launcher mpi = named("mpi");
    private final Launcher spark = named("spark");
    private final Launchers launchers = new Launchers(jvm, mpi, spark);

    @Test
    void everyKindOfParallelismIsKnownHere() {
        assertThat(KINDS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Parallelism.class.getPermittedSubclasses());
    }

    @Test
    void eachKindHasItsLauncher() {
        assertThat(launchers.forTrial(trial(KINDS.get(0)))).isSameAs(jvm);
        assertThat(launchers.forTrial(trial(KINDS.get(1)))).isSameAs(jvm);
        assertThat(launchers.forTrial(trial(KINDS.get(2)))).isSameAs(mpi);
        assertThat(launchers.forTrial(trial(KINDS.get(3)))).isSameAs(spark);
    }

    private static Launcher named(String word) {
        return (trial, folder, protocol, platform) -> new Command(List.of(word), Map.of(), folder);
    }

    private static Trial trial(Parallelism parallelism) {
        Dataset dataset = new Dataset("mnist", Path.of("/data/mnist"));
        Problem problem = new Problem(dataset, 1000, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        return new Trial("any", problem, parallelism);
    }
}
