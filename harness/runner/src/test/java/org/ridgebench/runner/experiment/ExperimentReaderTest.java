package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.Until;

class ExperimentReaderTest {
    private static final String SMALL = """
            question: What?
            dataset: mnist
            samples: 1000
            sweep: [{implementation: serial}]
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(folder);
    }

    @Test
    void defaultsAreAContract() throws Exception {
        Experiment experiment = installation.read(SMALL);
        assertThat(experiment.name()).isEqualTo("test");
        assertThat(experiment.question()).isEqualTo("What?");
        assertThat(experiment.protocol())
                .isEqualTo(new Protocol("jmh", 6, 1, 3, Duration.ofMinutes(20), List.of(), true));
        assertThat(experiment.oversubscribe()).isFalse();
        assertThat(experiment.figures()).containsExactly("runtime", "speedup", "scaled-speedup", "efficiency");
        assertThat(experiment.only()).isEmpty();
        Trial trial = experiment.trials().get(0).trial();
        assertThat(trial.problem().dataset())
                .isEqualTo(new Dataset("mnist", installation.dataFolder().resolve("mnist")));
        assertThat(trial.problem().lambdas()).isEqualTo(LambdaGrid.DEFAULT);
        assertThat(trial.problem().kernel()).isEqualTo("exact");
        assertThat(trial.problem().solver()).isEqualTo("cholesky");
        assertThat(trial.parallelism()).isEqualTo(new Parallelism.Serial());
        assertThat(trial.schedule()).isEmpty();
        assertThat(trial.timer()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() throws Exception {
        Experiment experiment = installation.read(SMALL + """
                lambdas: {from: 1e-3, to: 1e+3, count: 7}
                protocol:
                  timer: loop
                  repetitions: 10
                  warmups: 0
                  iterations: 1e1
                  timeout: 500ms
                  jvmArguments: [-Xmx512m, '-XX:+UseSerialGC']
                  vectorApi: false
                oversubscribe: true
                figures: runtime
                seed: -3
                only: samples > 1
                """);
        assertThat(experiment.protocol())
                .isEqualTo(new Protocol(
                        "loop", 10, 0, 10, Duration.ofMillis(500), List.of("-Xmx512m", "-XX:+UseSerialGC"), false));
        assertThat(experiment.oversubscribe()).isTrue();
        assertThat(experiment.figures()).containsExactly("runtime");
        assertThat(experiment.seed()).isEqualTo(-3);
        assertThat(experiment.only()).contains("samples > 1");
        assertThat(experiment.trials().get(0).trial().problem().lambdas()).isEqualTo(new LambdaGrid(1e-3, 1e3, 7));
    }

    @Test
    void aTrialCanBeMeasuredUntilItsIntervalIsNarrow() throws Exception {
        Protocol protocol = installation
                .read(SMALL + "protocol: {repetitions: 8, until: {relativeInterval: 0.05, maxRepetitions: 30}}\n")
                .protocol();

        assertThat(protocol.until()).contains(new Until(0.05, 30));
        assertThat(protocol.repetitions()).isEqualTo(8);
        assertThat(protocol.mostRepetitions()).isEqualTo(30);
    }

    @Test
    void mistakesOfAnAdaptiveStopSayWhatToDo() {
        String form = "Write '{relativeInterval: 0.05, maxRepetitions: 30}'.";
        String enough = "Write at least 'repetitions', and at least what an interval needs.";
        String share = "Write a share of the median, such as 0.05.";
        assertThat(untilProblems("until: 0.05"))
                .containsExactly("test.yaml: protocol.until: expected keys with values, got 0.05. " + form);
        assertThat(untilProblems("until: {relativeInterval: 0, maxRepetitions: 5}"))
                .containsExactly(
                        "test.yaml: protocol.until.relativeInterval: expected a number above 0, got 0. " + share,
                        "test.yaml: protocol.until.maxRepetitions: expected a whole number from 6 to 10000, got 5. "
                                + enough);
        assertThat(untilProblems("until: {relativeInterval: 5, maxRepetitions: 30}"))
                .containsExactly(
                        "test.yaml: protocol.until.relativeInterval: expected a number below 1, got 5. " + share);
        assertThat(untilProblems("until: {relativeIntervall: 0.1}"))
                .containsExactly(
                        "test.yaml: protocol.until.relativeIntervall: unknown key. Did you mean 'relativeInterval'?",
                        "test.yaml: protocol.until.maxRepetitions: missing. " + form);
        assertThat(untilProblems("repetitions: 10, until: {relativeInterval: 0.05, maxRepetitions: 8}"))
                .containsExactly(
                        "test.yaml: protocol.until.maxRepetitions: expected a whole number from 10 to 10000, got 8. "
                                + enough);
        assertThat(untilProblems("repetitions: 3, until: {relativeInterval: 0.05, maxRepetitions: 30}"))
                .containsExactly(
                        "test.yaml: protocol.repetitions: expected a whole number from 6, got 3. With 'until' it"
                                + " is the fewest processes of each trial, and an interval of 95 % needs 6.");
    }

    private List<String> untilProblems(String protocol) {
        return installation.problems(SMALL + "protocol: {" + protocol + "}\n");
    }

    @Test
    void everyMistakeOfAFileIsListedAtOnce() {
        assertThat(installation.problems("""
                question: What?
                dataset: mnist
                samples: [1000, -5]
                sweep:
                  - {implementation: serial}
                  - {implementation: threads, threads: 2, thraeds: 2}
                protocol: {timeout: 20}
                """))
                .containsExactly(
                        "test.yaml: samples[1]: expected a whole number from 2, got -5."
                                + " Write how many rows of the training file are used.",
                        "test.yaml: sweep[1].thraeds: unknown key. Did you mean 'threads'?",
                        "test.yaml: protocol.timeout: expected a duration, got '20'. Write '20m' or '20s'.");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(installation.problems("figures: []\n"))
                .containsExactly(
                        "test.yaml: question: missing. Write what the experiment is to answer.",
                        "test.yaml: dataset: missing. Write the name of a data set, such as 'dataset: mnist'.",
                        "test.yaml: samples: missing."
                                + " Write how many rows of the training file are used, such as 'samples: [1000, 5000]'.",
                        "test.yaml: sweep: missing. Write a list with an entry such as '- {implementation: serial}'.");
    }

    @Test
    void aMisspeltKeyIsOneMistake() {
        assertThat(installation.problems("""
                qestion: What?
                dataset: mnist
                samples: 1000
                sweep: [{implementaton: serial}, {implementation: threads, thraeds: 2}]
                """))
                .containsExactly(
                        "test.yaml: qestion: unknown key. Did you mean 'question'?",
                        "test.yaml: sweep[0].implementaton: unknown key. Did you mean 'implementation'?",
                        "test.yaml: sweep[1].thraeds: unknown key. Did you mean 'threads'?");
    }

    @Test
    void dataElsewhereIsReadByExecutorsAndItsTwinHereByTheReference() throws Exception {
        String uri = "hdfs:///data/mnist";
        Experiment experiment = installation.read("""
                question: What?
                dataset: %s
                samples: 1000
                sweep: [{implementation: spark-gram, executors: 1}]
                """.formatted(uri));
        Path here = installation.dataFolder().resolve("mnist");
        assertThat(experiment.trials())
                .extracting(
                        planned -> planned.trial().implementation(),
                        planned -> planned.trial().problem().dataset())
                .containsExactly(
                        tuple("spark-gram", new Dataset("mnist", uri)), tuple("serial", new Dataset("mnist", here)));
        assertThat(experiment.resolvedYaml()).contains("dataset: \"" + uri + "\"");
    }

    @Test
    void whatPlatformsSayIsNotForExperiments() {
        assertThat(installation.problems(SMALL + "spark: {master: yarn}\n"))
                .containsExactly("test.yaml: spark: not for an experiment to say, but for the platform that it runs on."
                        + " Write it in a file for --platform.");
    }

    @Test
    void aKnownKeyIsNoMisspeltOne() {
        assertThat(installation.problems("{question: 'What?', dataset: mnist, samples: 1000, seed: 3}"))
                .containsExactly(
                        "test.yaml: sweep: missing. Write a list with an entry such as '- {implementation: serial}'.");
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        assertThat(installation.problems("""
                question:
                dataset: [mnist, 7]
                samples: 1000
                sweep: [{implementation: serial}]
                lambdas: {from: -1, to: .inf, count: 0}
                protocol: {timer: jhm, repetitions: 1.5, vectorApi: yes, jvmArguments: [20]}
                oversubscribe: 1
                figures: [runtimes]
                seed: x
                only: ''
                name: a/b
                """))
                .containsExactly(
                        "test.yaml: question: expected a question, got nothing. Write what the experiment is to answer.",
                        "test.yaml: only: expected a condition, got ''. Remove it to keep all trials.",
                        "test.yaml: dataset[1]: expected the name of a data set, got 7. Write one under data, or a path.",
                        "test.yaml: lambdas.from: expected a number above 0, got -1."
                                + " Write '{from: 1e-5, to: 1e5, count: 10}'.",
                        "test.yaml: lambdas.to: expected a number above 0, got '.inf'."
                                + " Write '{from: 1e-5, to: 1e5, count: 10}'.",
                        "test.yaml: lambdas.count: expected a whole number from 1 to 10000, got 0."
                                + " Write how many λs compete.",
                        "test.yaml: protocol.timer: unknown timer, got 'jhm'. Did you mean 'jmh'?",
                        "test.yaml: protocol.repetitions: expected a whole number from 1 to 10000, got 1.5."
                                + " Write how many fresh processes measure each trial.",
                        "test.yaml: protocol.jvmArguments[0]: expected a JVM argument, got 20."
                                + " Write it in quotes, such as '-Xmx512m'.",
                        "test.yaml: protocol.vectorApi: expected true or false, got 'yes'. Write one of the two.",
                        "test.yaml: oversubscribe: expected true or false, got 1. Write one of the two.",
                        "test.yaml: figures[0]: unknown figure, got 'runtimes'. Did you mean 'runtime'?",
                        "test.yaml: name: expected letters, digits, '-', '_' and '.', got 'a/b'."
                                + " Remove it: the name of the file is used.",
                        "test.yaml: seed: expected a whole number, got 'x'. Remove it to have one drawn.");
    }

    @Test
    void whatIsNoMemoryOfAnExecutorIsRefused() {
        assertThat(installation.problems("""
                question: What?
                dataset: mnist
                samples: 1000
                sweep: [{implementation: spark-gram, executors: 1, executorMemory: [512, 256m, 1gb, 512m]}]
                """))
                .containsExactly(
                        "test.yaml: sweep[0].executorMemory[0]: expected an amount of memory from 450m, got 512."
                                + " Write '512m' or '1g'.",
                        "test.yaml: sweep[0].executorMemory[1]: expected an amount of memory from 450m, got '256m'."
                                + " Write '512m' or '1g'.",
                        "test.yaml: sweep[0].executorMemory[2]: expected an amount of memory from 450m, got '1gb'."
                                + " Write '512m' or '1g'.");
    }

    @Test
    void anEmptyGridIsRefused() {
        assertThat(installation.problems(SMALL + "lambdas: {from: 10, to: 1}\n"))
                .containsExactly("test.yaml: lambdas: a grid from 10.0 to 1.0 is empty. Swap the two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '20'  | '20'  | 20
                    20 m  | '20 m'| 20
                    0s    | '0s'  | 20
                    45    | '45'  | 45
                    1.5h  | '1.5h'| 20
                    -3m   | '-3m' | 20
                    [20m] | list  | 20
                    """)
    void whatIsNoDurationIsRefused(String written, String shown, int advised) {
        String got = shown.equals("list") ? "a list" : "'" + shown + "'";
        assertThat(installation.problems(SMALL + "protocol: {timeout: " + written + "}\n"))
                .containsExactly("test.yaml: protocol.timeout: expected a duration, got " + got + ". Write '" + advised
                        + "m' or '" + advised + "s'.");
    }

    @Test
    void aDatasetIsFoundByNameOrByPath() throws Exception {
        Path hands = Files.createDirectories(folder.resolve("elsewhere/hands"));
        String absolute = SMALL.replace("mnist", hands.toString());
        String relative = SMALL.replace("mnist", "elsewhere/hands/");
        assertThat(datasetOf(absolute)).isEqualTo(new Dataset("hands", hands));
        assertThat(datasetOf(relative)).isEqualTo(new Dataset("hands", hands));
        assertThat(datasetOf(SMALL).name()).isEqualTo("mnist");
    }

    @Test
    void aPathToWhatANameFindsIsWrittenDownAsTheName() throws ConfigurationException {
        String byPath = SMALL.replace(
                "dataset: mnist", "dataset: " + installation.dataFolder().resolve("mnist"));
        assertThat(installation.read(byPath).resolvedYaml()).contains("dataset: \"mnist\"\n");
        assertThat(datasetOf(byPath)).isEqualTo(datasetOf(SMALL));
    }

    private Dataset datasetOf(String yaml) throws ConfigurationException {
        return installation.read(yaml).trials().get(0).trial().problem().dataset();
    }

    @Test
    void aDatasetThatIsNotThereIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("other/mnist"));
        assertThat(installation.problems(SMALL.replace("mnist", "mnits")))
                .containsExactly("test.yaml: dataset: no such data set, got 'mnits'. Did you mean 'mnist'?");
        assertThat(installation.problems(SMALL.replace("mnist", "fashion")))
                .containsExactly("test.yaml: dataset: no such data set, got 'fashion'. Write the path of a folder,"
                        + " or a name under data: mnist.");
        assertThat(installation.problems(SMALL.replace("mnist", "synthetic-hands")))
                .containsExactly("test.yaml: dataset: no such data set, got 'synthetic-hands'."
                        + " Make it by './ridgebench data synth hands'.");
        assertThat(installation.problems(SMALL.replace("mnist", "[mnist, other/mnist]")))
                .containsExactly(
                        "test.yaml: dataset[1]: two data sets named 'mnist', data/mnist and other/mnist. Rename a folder.");
    }

    @Test
    void theSeedIsDrawnOnceAndCanBeGiven() throws Exception {
        Overrides seeded = new Overrides(List.of(), Optional.empty(), OptionalLong.of(5));
        assertThat(installation.read(SMALL + "seed: 7\n").seed()).isEqualTo(7);
        assertThat(installation.read(SMALL + "seed: 7\n", seeded).seed()).isEqualTo(5);
        Experiment drawn = installation.read(SMALL);
        assertThat(drawn.resolvedYaml()).contains("seed: " + drawn.seed());
    }

    @Test
    void theSeedIsNoPartOfATrial() throws Exception {
        assertThat(installation.read(SMALL + "seed: 7\n").trials())
                .isEqualTo(installation.read(SMALL + "seed: 8\n").trials());
    }

    @Test
    void filesThatAreNoExperimentsAreOneLine() throws Exception {
        String keys = " Write question, dataset, samples, sweep, each with its value.";
        assertThat(installation.problems("")).containsExactly("test.yaml: empty." + keys);
        assertThat(installation.problems("# nothing\n")).containsExactly("test.yaml: empty." + keys);
        assertThat(installation.problems("- a\n"))
                .containsExactly("test.yaml: expected keys with values at the top, got a list." + keys);
        assertThat(installation.problems("question: !foo What?\n"))
                .containsExactly("test.yaml: line 1, column 11: tags are not read, got '!foo'. Remove it.");
        assertThat(problemsOf(folder.resolve("none.yaml")))
                .containsExactly(folder + "/none.yaml: no such file. Check the path.");
        assertThat(problemsOf(folder)).containsExactly(folder + ": a folder. Name a file in it.");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        assertThat(problemsOf(latin)).containsExactly(latin + ": not UTF-8 text. Save it as UTF-8.");
    }

    private List<String> problemsOf(Path file) {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> ExperimentReader.read(file, Overrides.NONE, Installation.catalogue(), installation.dataFolder()));
        assertThat(refused).hasMessage(String.join("\n", refused.problems()));
        return refused.problems();
    }

    @Test
    void aFileWhoseNameIsNoFolderIsRefusedBeforeAnythingIsLaidOut() throws Exception {
        for (String name : List.of("größe+1", ".", "we'ird")) {
            Path file = Files.writeString(folder.resolve(name + ".yaml"), "question: x\n");
            ConfigurationException mistakes = catchThrowableOfType(
                    ConfigurationException.class,
                    () -> ExperimentReader.read(
                            file, Overrides.NONE, installation.catalogue(), installation.dataFolder()));
            assertThat(mistakes.problems())
                    .contains(file + ": name: expected letters, digits, '-', '_' and '.', got '" + name
                            + "'. Rename the file: its campaigns' folder is named after it.");
        }
    }
}
