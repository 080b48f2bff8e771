package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;

class SetOptionTest {
    private static final String SWEEP = """
            question: What?
            dataset: mnist
            samples: [10, 20]
            sweep:
              - {implementation: serial}
              - {implementation: threads, threads: [1, 2], samples: 30}
              - {implementation: threads, threads: 4, samples: [40, {perCore: 50}]}
            figures: [runtime]
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(folder);
    }

    @Test
    void aValueIsReplaced() throws Exception {
        Experiment experiment = installation.read(
                SWEEP,
                Installation.set(
                        "protocol.repetitions=2",
                        "protocol.timeout=90s",
                        "protocol.jvmArguments=-Xmx512m,-XX:+UseSerialGC",
                        "lambdas.count=20",
                        "sweep[1].threads=[3]",
                        "sweep[0].where=samples > 10"));
        assertThat(experiment.protocol().repetitions()).isEqualTo(2);
        assertThat(experiment.protocol().timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(experiment.protocol().jvmArguments()).containsExactly("-Xmx512m", "-XX:+UseSerialGC");
        assertThat(experiment.trials().get(0).trial().problem().lambdas()).isEqualTo(new LambdaGrid(1e-5, 1e5, 20));
        assertThat(experiment.trials().get(0).trial().problem().samples()).isEqualTo(20);
        assertThat(experiment.trials().get(1).trial().parallelism()).isEqualTo(new Parallelism.Threads(3));
    }

    @Test
    void commasAndYamlMakeLists() throws Exception {
        assertThat(samples("samples=1000,5000")).containsExactly(1000, 5000, 40, 200);
        assertThat(samples("samples=[1000, 5000]")).containsExactly(1000, 5000, 40, 200);
        assertThat(samples("samples=1e3")).containsExactly(1000, 40, 200);
        assertThat(samples("samples={from: 2, to: 8, factor: 2}")).containsExactly(2, 4, 8, 40, 200);
        assertThat(samples("samples[1]=7")).containsExactly(10, 7, 30, 40, 200);
    }

    @Test
    void samplesReachEveryEntryButThoseThatGrowWithTheCores() throws Exception {
        assertThat(samples("samples=15")).containsExactly(15, 40, 200);
        assertThat(samples("sweep[1].samples=15")).containsExactly(10, 20, 15, 40, 200);
    }

    @Test
    void mistakesOfTheOptionBlameTheOption() {
        assertThat(problems("samples=-5,x"))
                .containsExactly(
                        "--set: samples[0]: expected a whole number from 2, got -5."
                                + " Write how many rows of the training file are used.",
                        "--set: samples[1]: expected a whole number from 2, got 'x'."
                                + " Write how many rows of the training file are used.");
        assertThat(problems("protocol.repetitons=2"))
                .containsExactly("--set: protocol.repetitons: unknown key. Did you mean 'repetitions'?");
        assertThat(problems("protcol.repetitions=2"))
                .containsExactly("--set: protcol: unknown key. Did you mean 'protocol'?");
        assertThat(problems("sweep[1].thraeds=2"))
                .containsExactly("--set: sweep[1].thraeds: unknown key. Did you mean 'threads'?");
        assertThat(problems("samples=").get(0))
                .isEqualTo("--set: samples: expected at least one value, got an empty list."
                        + " Write one, or remove the key.");
    }

    @Test
    void samplesThatAZipSetsAreNotSilentlyKept() {
        String zip = """
                question: What?
                dataset: mnist
                sweep: [{implementation: threads, zip: {threads: [1, 2], samples: [500, 1000]}}]
                """;
        assertThat(installation.problems(zip, Installation.set("samples=7")))
                .containsExactly("--set: samples: sweep[0].zip sets it too. Set sweep[0].zip.samples itself.");
    }

    @Test
    void pathsThatLeadNowhereAreMistakes() {
        assertThat(problems("samples"))
                .containsExactly("--set: expected path=value, got 'samples'. Write 'samples=1000,5000'.");
        assertThat(problems("=7")).containsExactly("--set: expected path=value, got '=7'. Write 'samples=1000,5000'.");
        assertThat(problems("sweep[x]=7"))
                .containsExactly("--set: expected path=value, got 'sweep[x]=7'. Write 'samples=1000,5000'.");
        assertThat(problems("sweep[3].threads=7"))
                .containsExactly("--set: sweep[3]: no such path. sweep is a list of 3, counted from sweep[0].");
        assertThat(problems("sweep.threads=7"))
                .containsExactly("--set: sweep.threads: no such path. sweep is a list of 3, counted from sweep[0].");
        assertThat(problems("question.mark=7"))
                .containsExactly("--set: question.mark: no such path, question is 'What?'. Set question itself.");
        assertThat(problems("[0]=7"))
                .containsExactly("--set: expected path=value, got '[0]=7'. Write 'samples=1000,5000'.");
    }

    @Test
    void valuesThatAreNoYamlAreMistakes() {
        assertThat(problems("samples=[1"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("--set: samples: line 2, column 2: not YAML: ");
        assertThat(problems("samples=!foo 1"))
                .containsExactly("--set: samples: line 1, column 2: tags are not read, got '!foo'. Remove it.");
    }

    @Test
    void mistakesOfTheFileAreStillListed() {
        assertThat(installation.problems(SWEEP + "sed: 3\n", Installation.set("samples=1")))
                .containsExactly(
                        "test.yaml: sed: unknown key. Did you mean 'seed'?",
                        "--set: samples: expected a whole number from 2, got 1."
                                + " Write how many rows of the training file are used.");
    }

    private List<String> problems(String option) {
        return installation.problems(SWEEP, Installation.set(option));
    }

    private List<Integer> samples(String option) throws ConfigurationException {
        return installation.read(SWEEP, Installation.set(option)).trials().stream()
                .filter(planned -> planned.roles().contains(Role.REQUESTED)
                        || planned.roles().contains(Role.SCALED))
                .map(planned -> planned.trial().problem().samples())
                .distinct()
                .toList();
    }
}
