package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformReaderTest {
    private static final Path PLATFORMS =
            Path.of(System.getProperty("ridgebench.root")).resolve("experiments/platforms");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local", "slurm"})
    void theCommittedPlatformsCarryTheirFilesNames(String name) throws Exception {
        assertThat(PlatformReader.read(PLATFORMS.resolve(name + ".yaml")).name())
                .isEqualTo(name);
    }

    @Test
    void aPrefixTakesATrialsNumbers() throws Exception {
        Platform slurm = PlatformReader.read(PLATFORMS.resolve("slurm.yaml"));
        assertThat(slurm.mpi().orElseThrow().prefix(4, 2))
                .startsWith("srun", "--ntasks=4", "--cpus-per-task=2", "--distribution=cyclic");
        assertThat(slurm.cores()).hasValue("SLURM_JOB_CPUS_PER_NODE");
    }

    @Test
    void ranksMayGetLongerToStart() throws Exception {
        Path file = folder.resolve("slow.yaml");
        Files.writeString(file, "name: slow\nmpi: {startLimit: 5m}\n");
        assertThat(PlatformReader.read(file).mpi())
                .hasValue(new Platform.Mpi(List.of(), "", Optional.of(Duration.ofMinutes(5))));
    }

    @Test
    void aBindingByAProgramThatIsNotThereIsLeftOut() {
        Platform.Jvm jvm = new Platform.Jvm(List.of("/no/taskset", "-c"), List.of("-Xmx1g"));
        Platform platform = new Platform("any", Optional.of(jvm), Optional.empty(), Optional.empty());
        assertThat(platform.withPrograms(program -> false).jvm())
                .hasValue(new Platform.Jvm(List.of(), List.of("-Xmx1g")));
        assertThat(platform.withPrograms(program -> true)).isEqualTo(platform);
    }

    @Test
    void everyMistakeIsNamed() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "jvm: {bindign: [taskset]}\nmpi: 4\n");
        ConfigurationException mistakes =
                catchThrowableOfType(ConfigurationException.class, () -> PlatformReader.read(file));
        assertThat(mistakes.problems())
                .containsExactly(
                        file + ": name: missing. Write 'name: local'.",
                        file + ": jvm.bindign: unknown key. Did you mean 'binding'?",
                        file + ": mpi: expected keys with values, got 4. Compare it with"
                                + " experiments/platforms/local.yaml.");
    }
}
