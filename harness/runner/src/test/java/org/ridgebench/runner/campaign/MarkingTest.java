package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Mark;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;
import org.ridgebench.trial.Trial;

class MarkingTest {
    @TempDir
    Path lib;

    private Catalogue catalogue;

    @BeforeEach
    void install() throws IOException {
        Path module = Files.createDirectories(lib.resolve("any"));
        Files.writeString(module.resolve(Catalogue.DESCRIPTOR), """
                implementations: [exact, averaged]
                launcher: spark
                keys: [executors, executorCores, executorMemory]
                kernels: {exact: 60}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                approximate: {averaged: 0.02}
                """);
        catalogue = Catalogue.read(lib);
    }

    @Test
    void whatIsAskedForIsMarkedBeforeItRuns() {
        assertThat(on("standalone").asked(trial("exact", 2))).isEmpty();
        assertThat(on("standalone").asked(trial("exact", 4))).containsExactly(Mark.OVERSUBSCRIBED);
        assertThat(on("standalone").asked(trial("averaged", 2))).containsExactly(Mark.APPROXIMATE);
        assertThat(on("local[2]").asked(trial("exact", 2))).containsExactly(Mark.IN_PROCESS);
    }

    @Test
    void threadsOfOneProcessAreMarkedOnlyWhereExecutorsWereAskedFor() {
        Trial threads = new Trial("exact", trial("exact", 1).problem(), new Parallelism.Threads(2));
        assertThat(on("local[2]").asked(threads)).isEmpty();
    }

    @Test
    void whatHappenedIsMarkedFromTheAnswer() {
        Marking marking = on("standalone");
        assertThat(marking.found(trial("exact", 2), answer(2, 0))).isEmpty();
        assertThat(marking.found(trial("exact", 2), answer(1, 0))).containsExactly(Mark.UNDERGRANTED);
        assertThat(marking.found(trial("exact", 2), answer(2, 1))).containsExactly(Mark.RECOVERED);
        assertThat(marking.found(trial("exact", 4), answer(2, 0)))
                .as("the machine has no more")
                .isEmpty();
    }

    @Test
    void rowsThatComeAgainAreMarked() {
        Evaluation repeated = new Evaluation(OptionalDouble.empty(), "", "", "", Source.FILES, true);
        Answer answer = new Answer(1, new double[] {0.5}, 0.5, "e", 1, repeated, 2, 3, 2, 5, 0);
        assertThat(on("standalone").found(trial("exact", 2), answer)).containsExactly(Mark.REPEATED_ROWS);
    }

    @Test
    void aClusterThatGivesFewerIsMarkedHoweverManyThisMachineHas() {
        Marking marking = new Marking(catalogue, platform("yarn"), capacity().withExecutorsElsewhere());
        assertThat(marking.asked(trial("exact", 64))).isEmpty();
        assertThat(marking.found(trial("exact", 64), answer(63, 0))).containsExactly(Mark.UNDERGRANTED);
    }

    private Marking on(String master) {
        return new Marking(catalogue, platform(master), capacity());
    }

    private static Capacity capacity() {
        return Capacity.ofThisMachine(2);
    }

    private static Platform platform(String master) {
        Platform.Spark spark = new Platform.Spark(master, 512, Optional.empty(), Map.of());
        return new Platform("any", Optional.empty(), Optional.empty(), spark, Optional.empty());
    }

    private static Trial trial(String implementation, int executors) {
        Dataset dataset = new Dataset("mnist", Path.of("/data/mnist"));
        Problem problem = new Problem(dataset, 1000, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        return new Trial(implementation, problem, new Parallelism.Executors(executors, 1, 512));
    }

    private static Answer answer(int coresGiven, int repeatedTasks) {
        Evaluation evaluation = new Evaluation(OptionalDouble.empty(), "", "", "");
        return new Answer(1, new double[] {0.5}, 0.5, "e", 1, evaluation, 2, 3, coresGiven, 5, repeatedTasks);
    }
}
