package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedYamlTest {
    private static final String MANY = """
            question: "1e-5"
            dataset: [mnist, ./hands]
            samples: [1000, {perCore: [500, 700]}, {from: 2000, to: 8000, factor: 2}]
            lambdas: {from: 1e-7, count: 3}
            sweep:
              - {implementation: serial, kernel: [naive, exact], solver: [cholesky, eigen]}
              - {implementation: threads, zip: {threads: [1, 2], samples: [100, 200]}, timer: [jmh, loop]}
              - {implementation: [mpi-model, mpi-gram], ranks: [1, 2, 4], threads: {from: 1, to: 5, step: 2},
                 where: ranks * threads <= 16, schedule: dynamic, lambdas: {count: 20}}
              - {implementation: spark-gram, executors: [1, 2]}
            protocol: {timer: loop, timeout: 90s, until: {relativeInterval: 0.1, maxRepetitions: 9}, jvmArguments: [-Xmx512m, "20"], vectorApi: false}
            oversubscribe: true
            figures: [runtime, scaled-speedup]
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        installation = new Installation(folder);
        Files.createDirectories(folder.resolve("hands"));
    }

    @Test
    void readAgainFromAnotherFolderItIsTheSameExperiment() throws Exception {
        Experiment experiment = installation.read(
                MANY,
                new Overrides(
                        List.of("protocol.repetitions=7", "sweep[3].executors=[1,2,4]"),
                        Optional.of("samples <= 4000"),
                        OptionalLong.empty()));
        Path resolved = installation.file("results/test/resolved.yaml", experiment.resolvedYaml());
        Experiment again =
                ExperimentReader.read(resolved, Overrides.NONE, Installation.catalogue(), installation.dataFolder());
        assertThat(again).isEqualTo(experiment);
        assertThat(again.resolvedYaml()).isEqualTo(experiment.resolvedYaml());
        assertThat(again.trials()).isEqualTo(experiment.trials()).hasSizeGreaterThan(50);
        assertThat(again.name()).isEqualTo("test");
    }

    @Test
    void saysWhatTheFileLeavesToDefaults() throws Exception {
        Experiment experiment = installation.read(
                """
                question: What?
                dataset: mnist
                samples: 1000
                sweep: [{implementation: serial}]
                """, new Overrides(List.of("samples=1000,5000"), Optional.of("samples > 2"), OptionalLong.of(7)));
        assertThat(experiment.resolvedYaml()).isEqualTo("""
                name: "test"
                question: "What?"
                dataset: "mnist"
                samples:
                - 1000
                - 5000
                lambdas:
                  from: 1.0E-5
                  to: 100000.0
                  count: 10
                sweep:
                - implementation: "serial"
                  kernel: "exact"
                  solver: "cholesky"
                protocol:
                  timer: "jmh"
                  repetitions: 6
                  warmups: 1
                  iterations: 3
                  timeout: "20m"
                  jvmArguments: []
                  vectorApi: true
                oversubscribe: false
                figures:
                - "runtime"
                - "speedup"
                - "scaled-speedup"
                - "efficiency"
                seed: 7
                only: "samples > 2"
                """);
    }
}
