package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process from outside: what it leaves, how it ends. */
@Timeout(60)
class MeasuredProcessTest {
    @TempDir
    Path folder;

    @Test
    void leavesSamplesPhasesWeightsAndAnswer() throws Exception {
        Process process = start(TrialMain.class, trialFile(100).toString());

        assertThat(process.waitFor()).isZero();
        List<String> samples = Files.readAllLines(folder.resolve(SamplesFile.NAME));
        assertThat(samples.get(0)).isEqualTo("iteration,warmup,elapsed_ns");
        assertThat(samples.subList(1, samples.size()).stream().map(line -> line.replaceAll("[0-9]+$", "N")))
                .containsExactly("0,true,N", "1,false,N", "2,false,N", "3,false,N");
        assertThat(Files.readAllLines(folder.resolve(PhasesFile.NAME)).stream()
                        .map(line -> line.replaceAll(",[0-9]+,[0-9]+$", "")))
                .startsWith("iteration,worker,phase,start_ns,elapsed_ns", ",0,load", "0,0,solve", "0,0,validate")
                .hasSize(1 + 1 + 4 * 2);
        WeightsFile weights = WeightsFile.read(folder.resolve(WeightsFile.NAME));
        assertThat(weights.weights()).containsExactly(1, 2, 3, 100, 5, 6);
        assertThat(weights.lambda()).as("the smallest of equal ones").isEqualTo(1);
        Answer answer = Answer.read(folder.resolve(Answer.NAME));
        assertThat(answer.validationAccuracy()).isEqualTo(0.75);
        assertThat(answer.evaluation().testAccuracy()).hasValue(0.625);
        assertThat(answer.distinctWeights()).isEqualTo(1);
        assertThat(answer.coresGiven()).isPositive();
        assertThat(answer.endToEndNanos()).isPositive();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"666, in their weights", "667, in an accuracy that does not win"})
    void iterationsThatDisagreeAreCounted(int samples, String where) throws Exception {
        assertThat(start(TrialMain.class, trialFile(samples).toString()).waitFor())
                .as(where)
                .isZero();
        assertThat(Answer.read(folder.resolve(Answer.NAME)).distinctWeights()).isEqualTo(4);
    }

    @Test
    void aRefusalIsOneLineAndExitCode2() throws Exception {
        Process process = start(TrialMain.class, trialFile(13).toString());
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output()).isEqualTo("samples: 13 brings bad luck. Use 12.\n");
    }

    @Test
    void endsWhenItsStandardInputCloses() throws Exception {
        Process process = start(Sleeper.class);
        assertThat(process.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    /** Holds the lifeline and does nothing. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            Lifeline.hold(System.getenv());
            Thread.sleep(60_000);
        }
    }

    private Path trialFile(int samples) throws IOException {
        Trial trial = Trials.scripted(new Parallelism.Serial()).withSamples(samples);
        Path file = folder.resolve(TrialFile.NAME);
        Files.writeString(file, new TrialFile(trial, "loop", 1, 3).text());
        return file;
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        requireNonNull(builder.environment()).put(Lifeline.VARIABLE, "stdin");
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
