package org.ridgebench.trial.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.LoopTimer;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.Timer;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.Trials;
import org.ridgebench.trial.WeightsFile;

@Timeout(120)
class JmhTimerTest {
    @TempDir
    Path folder;

    static Stream<Timer> everyTimer() {
        return Stream.of(new LoopTimer(), new JmhTimer(), new JmhForkTimer());
    }

    @ParameterizedTest
    @MethodSource("everyTimer")
    void everyTimerKeepsTheSameContract(Timer timer) throws IOException {
        List<Sample> samples = timer.measure(trialFile(100, timer.name()));

        assertThat(samples).extracting(Sample::iteration).containsExactly(0, 1, 2, 3);
        assertThat(samples).extracting(Sample::warmup).containsExactly(true, false, false, false);
        assertThat(samples).extracting(Sample::elapsedNanos).allMatch(nanos -> nanos > 0 && nanos < 1_000_000_000L);
        assertThat(WeightsFile.read(folder.resolve(WeightsFile.NAME)).weights()).containsExactly(1, 2, 3, 100, 5, 6);
        assertThat(Answer.read(folder.resolve(Answer.NAME)).distinctWeights()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("phases.csv"))).hasSize(1 + 1 + 4 * 2);
    }

    @Test
    void aRefusalIsNotBuriedUnderJmh() throws IOException {
        Path file = trialFile(13, "jmh");
        assertThatThrownBy(() -> new JmhTimer().measure(file))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("samples: 13 brings bad luck. Use 12.");
    }

    private Path trialFile(int samples, String timer) throws IOException {
        TrialFile file = new TrialFile(Trials.scripted(new Parallelism.Serial()).withSamples(samples), timer, 1, 3);
        return Files.writeString(folder.resolve(TrialFile.NAME), file.text());
    }
}
