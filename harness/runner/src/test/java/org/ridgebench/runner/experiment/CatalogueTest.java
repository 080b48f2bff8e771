package org.ridgebench.runner.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path lib;

    @Test
    void aDescriptorIsReadForEachImplementation() {
        Catalogue catalogue = Installation.catalogue();
        assertThat(catalogue.all())
                .extracting(ImplementationDescriptor::implementation)
                .containsExactly("mpi-model", "mpi-gram", "serial", "spark-gram", "threads");
        ImplementationDescriptor descriptor = catalogue.find("mpi-gram").orElseThrow();
        assertThat(descriptor.module()).isEqualTo("mpi");
        assertThat(descriptor.launcher()).isEqualTo(LauncherKind.MPI);
        assertThat(descriptor.keys()).containsExactly("ranks", "threads", "schedule");
        assertThat(descriptor.kernels()).containsOnlyKeys("naive", "exact").containsEntry("exact", 60.0);
        assertThat(descriptor.solvers()).containsExactly("inverse", "cholesky");
        assertThat(descriptor.defaultKernel()).isEqualTo("exact");
        assertThat(descriptor.defaultSolver()).isEqualTo("cholesky");
        assertThat(descriptor.defaultSchedule()).hasValue("block");
        assertThat(catalogue.find("threads").orElseThrow().defaultSchedule()).isEmpty();
        assertThat(catalogue.find("nobody")).isEmpty();
    }

    @Test
    void anApproximateImplementationStatesItsTolerance() throws IOException {
        describe("near", """
                implementations: [far, near]
                launcher: jvm
                keys: []
                kernels: {naive: 1}
                solvers: [cholesky]
                defaults: {kernel: naive, solver: cholesky}
                approximate: {near: 0.02}
                """);
        Catalogue catalogue = Catalogue.read(lib);
        assertThat(catalogue.find("near").orElseThrow().accuracyTolerance()).hasValue(0.02);
        assertThat(catalogue.find("far").orElseThrow().accuracyTolerance()).isEmpty();
    }

    @Test
    void foldersWithoutADescriptorAreNoImplementations() throws IOException {
        Files.createDirectory(lib.resolve("runner"));
        assertThat(Catalogue.read(lib).all()).isEmpty();
    }

    @Test
    void aBrokenDescriptorIsNamed() throws IOException {
        Path file = describe("serial", """
                implementations: [serial]
                launcher: jmv
                keys: [thread, schedule]
                schedule: {serail: block, serial: blok}
                approximate: {serial: near}
                kernels: {naive: fast}
                solvers: [cholesky]
                defaults: {kernel: naive, solver: chol}
                kernel: x
                """);
        assertThatThrownBy(() -> Catalogue.read(lib))
                .isInstanceOf(IOException.class)
                .hasMessage(String.join(
                        "\n",
                        file + ": kernel: unknown key. Did you mean 'kernels'?",
                        file + ": kernels.naive: expected a number above 0, got 'fast'."
                                + " Write the GFLOP/s that one core roughly reaches.",
                        file + ": launcher: unknown launcher, got 'jmv'. Did you mean 'jvm'?",
                        file + ": keys[0]: unknown sweep key, got 'thread'. Did you mean 'threads'?",
                        file + ": keys[1]: unknown sweep key, got 'schedule'."
                                + " Known here: threads, ranks, executors, executorCores, executorMemory.",
                        file + ": schedule.serail: unknown key. Did you mean 'serial'?",
                        file + ": schedule.serial: unknown schedule, got 'blok'. Did you mean 'block'?",
                        file + ": approximate.serial: expected a number above 0, got 'near'."
                                + " Write by how much its validation accuracy may differ from the serial one's.",
                        file + ": defaults.kernel: unknown kernel, got 'naive'. None is known here.",
                        file + ": defaults.solver: unknown solver, got 'chol'. Known here: cholesky."));
    }

    @Test
    void anImplementationMayHaveButOneOfItsModulesSolvers() throws IOException {
        String text = """
                implementations: [spark-inner, spark-gram]
                launcher: spark
                keys: [executors, executorCores, executorMemory]
                kernels: {exact: 60}
                solvers: [inverse, cholesky]
                onlySolver: {spark-inner: inverse}
                defaults: {kernel: exact, solver: cholesky}
                """;
        Path file = describe("spark", text);
        Catalogue catalogue = Catalogue.read(lib);
        ImplementationDescriptor inner = catalogue.find("spark-inner").orElseThrow();
        assertThat(inner.solvers()).containsExactly("inverse");
        assertThat(inner.defaultSolver()).isEqualTo("inverse");
        assertThat(catalogue.find("spark-gram").orElseThrow().defaultSolver()).isEqualTo("cholesky");

        describe("spark", text.replace("{spark-inner: inverse}", "{spark-iner: inverse, spark-gram: invers}"));
        assertThatThrownBy(() -> Catalogue.read(lib))
                .hasMessage(file + ": onlySolver.spark-iner: unknown key. Did you mean 'spark-inner'?\n" + file
                        + ": onlySolver.spark-gram: unknown solver, got 'invers'. Did you mean 'inverse'?");
    }

    @Test
    void anImplementationIsInOneModuleOnly() throws IOException {
        Installation.catalogueOf(lib, "serial");
        describe("again", Files.readString(lib.resolve("serial/implementation.yaml"), UTF_8));
        assertThatThrownBy(() -> Catalogue.read(lib))
                .isInstanceOf(IOException.class)
                .hasMessage(lib + ": 'serial' is in two modules, again and serial. Build again from an empty folder.");
    }

    @Test
    void aMissingInstallationIsNoEmptyOne() {
        assertThatThrownBy(() -> Catalogue.read(lib.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path describe(String module, String text) throws IOException {
        Path folder = Files.createDirectories(lib.resolve(module));
        return Files.writeString(folder.resolve(Catalogue.DESCRIPTOR), text);
    }
}
