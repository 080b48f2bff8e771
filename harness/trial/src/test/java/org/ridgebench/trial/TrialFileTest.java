package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Parallelism.Serial;
import org.ridgebench.trial.Parallelism.Threads;

class TrialFileTest {
    private static final Protocol PROTOCOL =
            new Protocol("loop", 6, 1, 3, Duration.ofMinutes(20), List.of("-Xmx1g"), true);

    @TempDir
    Path folder;

    static List<Parallelism> everyKind() {
        return List.of(new Serial(), new Threads(3), new Ranks(2, 4), new Executors(3, 2, 512));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsWrittenIsRead(Parallelism parallelism) throws IOException {
        TrialFile file = TrialFile.of(Trials.scripted(parallelism), PROTOCOL);
        assertThat(TrialFile.read(write(file.text()))).isEqualTo(file);
    }

    @Test
    void optionalFactorsSurvive() throws IOException {
        Trial trial =
                new Trial("mpi-model", Trials.problem(), new Ranks(2, 1), Optional.of("dynamic"), Optional.of("jmh"));
        TrialFile file = TrialFile.of(trial, PROTOCOL);
        assertThat(TrialFile.read(write(file.text()))).isEqualTo(file);
        assertThat(file.timer()).isEqualTo("jmh");
    }

    @Test
    void dataElsewhereIsNamedLetterByLetter() throws IOException {
        Dataset dataset = new Dataset("mnist", "s3a://bucket/a b=c/mnist");
        Trial trial = new Trial("spark-gram", Trials.problem().withDataset(dataset), new Executors(1, 1, 512));
        TrialFile file = TrialFile.of(trial, PROTOCOL);
        assertThat(TrialFile.read(write(file.text()))).isEqualTo(file);
        assertThat(dataset.isElsewhere()).isTrue();
        assertThatThrownBy(dataset::directory)
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("dataset: s3a://bucket/a b=c/mnist is read by spark-gram alone."
                        + " Name a folder on this machine.");
    }

    @Test
    void theTextHasNoDateAndIsSorted() {
        assertThat(TrialFile.of(Trials.scripted(new Serial()), PROTOCOL).text()).isEqualTo("""
                dataset.directory=/data/tiny
                dataset=tiny
                implementation=scripted
                iterations=3
                kernel=exact
                lambdas.count=10
                lambdas.from=1.0E-5
                lambdas.to=100000.0
                parallelism=Serial
                samples=100
                seed=7
                solver=cholesky
                timer=loop
                warmups=1
                """);
    }

    @Test
    void whatIsMissingOrImpossibleIsNamed() throws IOException {
        String text = TrialFile.of(Trials.scripted(new Threads(2)), PROTOCOL).text();
        Path file = write(text.replace("samples=100\n", ""));
        assertThatThrownBy(() -> TrialFile.read(file)).hasMessage(file + ": samples: missing");
        write(text.replace("samples=100\n", "samples=many\n"));
        assertThatThrownBy(() -> TrialFile.read(file))
                .hasMessage(file + ": samples: expected a whole number, got 'many'");
        Path executors = write(TrialFile.of(Trials.scripted(new Executors(3, 2, 512)), PROTOCOL)
                .text()
                .replace("=512m", "=512"));
        assertThatThrownBy(() -> TrialFile.read(executors))
                .hasMessage(
                        file + ": parallelism.executorMemory: expected an amount of memory such as 512m, got '512'");
        write(text.replace("threads=2", "threads=0"));
        assertThatThrownBy(() -> TrialFile.read(file)).hasMessage(file + ": threads >= 1 expected, got 0");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve(TrialFile.NAME), text);
    }
}
