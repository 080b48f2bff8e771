package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleFileTest {
    private static final List<String> FIGURES = List.of("amdahl", "own-images");

    @TempDir
    private Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), yaml);
    }

    @Test
    void aFigureGetsWhatIsSetForAllBeforeItsOwn() throws Exception {
        ScaleFile small = ScaleFile.read(
                file("all: {oversubscribe: true, protocol.repetitions: 3}\namdahl: {'sweep[0].threads': [1, 2]}\n"),
                FIGURES);

        assertThat(small.of("amdahl"))
                .containsExactly("oversubscribe=true", "protocol.repetitions=3", "sweep[0].threads=[1,2]");
        assertThat(small.of("own-images")).containsExactly("oversubscribe=true", "protocol.repetitions=3");
        assertThat(ScaleFile.full().of("amdahl")).isEmpty();
    }

    @Test
    void settingsReachTheExperimentAsThoseOfTheCommandLineDo() throws Exception {
        ScaleFile small = ScaleFile.read(
                file("all: {oversubscribe: true}\namdahl: {samples: [30, 40], 'sweep[0].solver': inverse}\n"), FIGURES);

        Experiment experiment = new Installation(folder)
                .read(
                        "{question: 'What?', dataset: mnist, samples: 10, sweep: [{implementation: serial}]}",
                        new Overrides(small.of("amdahl"), Optional.empty(), OptionalLong.empty()));

        assertThat(experiment.oversubscribe()).isTrue();
        assertThat(experiment.trials())
                .extracting(
                        planned -> planned.trial().problem().samples(),
                        planned -> planned.trial().problem().solver())
                .containsExactly(tuple(30, "inverse"), tuple(40, "inverse"));
    }

    @Test
    void everyMistakeIsNamed() throws IOException {
        Path file = file("amdhal: {samples: 1}\nown-images: 3\n");

        ConfigurationException mistakes =
                catchThrowableOfType(ConfigurationException.class, () -> ScaleFile.read(file, FIGURES));

        assertThat(mistakes.problems())
                .containsExactly(
                        file + ": amdhal: unknown key. Did you mean 'amdahl'?",
                        file + ": own-images: expected settings, got 3. Write {samples: 1000}, or {} for none.");
    }
}
