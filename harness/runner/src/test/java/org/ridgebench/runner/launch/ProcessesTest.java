package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Processes processes = new Processes();

    @Test
    void exitCodeAndBothStreamsAreKept() throws Exception {
        Exit exit = processes.run(shell("echo out; echo err >&2; exit 7"), log(), LONG);
        assertThat(exit).isInstanceOfSatisfying(Exit.Ended.class, ended -> assertThat(ended.code())
                .isEqualTo(7));
        assertThat(Files.readString(log())).isEqualTo("out\nerr\n");
    }

    @Test
    void anAnswerIsKeptWithoutTheComplaints() throws Exception {
        Exit exit = processes.ask(shell("echo key=value; echo trouble >&2; exit 2"), log(), LONG);
        assertThat(exit).isInstanceOfSatisfying(Exit.Ended.class, ended -> assertThat(ended.code())
                .isEqualTo(2));
        assertThat(Files.readString(log())).isEqualTo("key=value\n");
    }

    @Test
    void aProcessWhoseTimeIsUpEndsWithItsChildren() throws Exception {
        Exit exit = processes.run(shell("sleep 50 & echo $!; wait"), log(), Duration.ofMillis(500));
        assertThat(exit).isInstanceOf(Exit.TimedOut.class);
        assertThat(exit.wallNanos()).isGreaterThan(Duration.ofMillis(500).toNanos());
        long child = Long.parseLong(Files.readString(log()).trim());
        // Who ends is seen until the system's first process has taken note of it.
        ProcessHandle.of(child).ifPresent(handle -> assertThat(handle.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void standardInputStaysOpenForAsLongAsTheRunnerLives() throws Exception {
        Exit exit = processes.run(shell("cat; echo closed"), log(), Duration.ofMillis(500));
        assertThat(exit).isInstanceOf(Exit.TimedOut.class);
        assertThat(Files.readString(log())).isEmpty();
    }

    @Test
    void theLifelineIsAskedFor() throws Exception {
        processes.run(shell("echo $RIDGEBENCH_LIFELINE $OWN"), log(), LONG);
        assertThat(Files.readString(log())).isEqualTo("stdin own\n");
    }

    @Test
    void aProgramThatIsNotThereIsAnError() {
        Command command = new Command(List.of("/no/such/program"), Map.of(), folder);
        assertThatThrownBy(() -> processes.run(command, log(), LONG))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program");
    }

    private Command shell(String script) {
        return new Command(List.of("sh", "-c", script), Map.of("OWN", "own"), folder);
    }

    private Path log() {
        return folder.resolve("log");
    }
}
