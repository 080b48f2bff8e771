package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.Role;

class ConditionTest {
    private static final String SWEEP = """
            question: What?
            dataset: mnist
            samples: [1000, 5000]
            sweep:
              - {implementation: serial, kernel: [naive, exact]}
              - {implementation: mpi-model, ranks: 2, threads: [1, 2], schedule: dynamic}
              - {implementation: spark-gram, executors: 3, executorCores: 2, timer: loop}
            figures: runtime
            """;
    private static final String EXAMPLE = " Write a comparison such as 'threads == 2 && samples <= 5000'.";

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threads == 2 && samples <= 1000 || false",
                "threads eq 2 and samples lt 5e3",
                "!(threads != 2) && samples < 4 * 500",
                "cores == 4 ? samples == 1000 : false",
                "ranks * threads >= 4 && cores < 6 && samples % 5000 == 1000",
                "implementation == 'mpi-model' && threads > 1 && samples - 1 < 1000",
                "schedule == \"dynamic\" && cores / 2 == 2 && samples == 1000"
            })
    void comparisonArithmeticAndLogicSelectTrials(String only) throws Exception {
        assertThat(selected(only)).containsExactly("mpi-model 1000");
    }

    @Test
    void whatATrialDoesNotHaveIsOneOrEmpty() throws Exception {
        assertThat(selected("ranks == 1 && threads == 1 && executors == 1 && executorCores == 1 && cores == 1"
                        + " && schedule == '' && timer == '' && kernel == 'naive' && solver == 'cholesky'"))
                .containsExactly("serial 1000", "serial 5000");
        assertThat(selected("executors == 3 && executorCores == 2 && executorMemory == 1024 && cores == 6"
                        + " && timer == 'loop'"))
                .containsExactly("spark-gram 1000", "spark-gram 5000");
    }

    @Test
    void unknownNamesAreMistakes() {
        assertThat(problems("thread == 2")).containsExactly("--only: unknown name 'thread'. Did you mean 'threads'?");
        assertThat(problems("kernel == blas"))
                .containsExactly(
                        "--only: unknown name 'blas'. Write a text in quotes, 'blas'; the names are samples, kernel,"
                                + " solver, implementation, threads, ranks, executors, executorCores, executorMemory,"
                                + " cores, schedule, timer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads == ", "(threads == 2", "== 2", "threads 2", "1 2", "threads == == 2", ")"})
    void brokenSyntaxIsAMistake(String only) {
        assertThat(problems(only)).containsExactly("--only: not a condition, got '" + only + "'." + EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples / (threads - threads) == 1", "kernel > 3", "kernel * 2 == 1"})
    void whatCannotBeComputedIsAMistake(String only) {
        assertThat(problems(only)).containsExactly("--only: cannot be computed, got '" + only + "'." + EXAMPLE);
    }

    @Test
    void whatIsNotTrueOrFalseIsAMistake() {
        assertThat(problems("threads + 1"))
                .containsExactly("--only: expected something true or false, got 2 from 'threads + 1'." + EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kernel.length() > 2",
                "''.class.forName('java.lang.Runtime')",
                "new('java.lang.String', 'x') == 'x'",
                "threads = 2",
                "threads += 1",
                "threads++",
                "x -> x",
                "function(x) {x}",
                "while(true) {}",
                "for(;;){}",
                "var x = 1; x == 1",
                "size(kernel) == 2",
                "empty(kernel)",
                "kernel =~ '.*'",
                "kernel =~ ['naive']",
                "kernel[0] == 1",
                "`x${threads}` == 'x2'",
                "#pragma x 1",
                "@silent true",
                "math:abs(threads) == 1",
                "threads == 2; true",
                "return true",
                "if (true) true",
                "1..3",
                "threads == 0x2",
                "kernel == 'a\\u0027'"
            })
    void nothingElseIsPartOfTheLanguage(String only) {
        assertThat(problems(only)).hasSize(1).first().asString().startsWith("--only: ");
    }

    @Test
    void advisesToCompareWithTwoSigns() {
        assertThat(problems("threads = 2"))
                .containsExactly(
                        "--only: '=' has no meaning in a condition, got 'threads = 2'. Write '==' to compare.");
    }

    @Test
    void depthIsBounded() throws Exception {
        assertThat(selected("(".repeat(240) + "cores == 4" + ")".repeat(240))).hasSize(2);
        assertThat(selected("!".repeat(480) + "(cores == 4)")).hasSize(2);
        assertThat(problems("(".repeat(5000) + "true" + ")".repeat(5000)))
                .containsExactly("--only: more than 500 characters. Write a shorter one.");
    }

    @Test
    void mistakesInAFileAreNamedByTheirPath() {
        assertThat(installation.problems(
                        SWEEP.replace("schedule: dynamic", "where: thread == 2") + "only: cores + 1\n"))
                .containsExactly("test.yaml: sweep[1].where: unknown name 'thread'. Did you mean 'threads'?");
        assertThat(installation.problems(SWEEP.replace("schedule: dynamic", "where: threads + 1")))
                .containsExactly(
                        "test.yaml: sweep[1].where: expected something true or false, got 2 from 'threads + 1'."
                                + EXAMPLE);
        assertThat(installation.problems(SWEEP + "only: core == 1\n"))
                .containsExactly("test.yaml: only: unknown name 'core'. Did you mean 'cores'?");
        assertThat(installation.problems(SWEEP + "only: 7\n"))
                .containsExactly("test.yaml: only: expected a condition, got 7. Remove it to keep all trials.");
    }

    @Test
    void theOptionReplacesWhatTheFileSays() throws Exception {
        Experiment experiment = installation.read(SWEEP + "only: cores == 1\n", Installation.only("cores == 6"));
        assertThat(experiment.only()).contains("cores == 6");
    }

    private List<String> problems(String only) {
        return installation.problems(SWEEP, Installation.only(only));
    }

    private List<String> selected(String only) throws ConfigurationException {
        return installation.read(SWEEP, Installation.only(only)).trials().stream()
                .filter(planned -> planned.roles().contains(Role.REQUESTED))
                .map(planned -> planned.trial().implementation() + " "
                        + planned.trial().problem().samples())
                .toList();
    }
}
