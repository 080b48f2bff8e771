package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedProgramsTest {
    private final Programs programs = new BoundedPrograms(Duration.ofSeconds(30));

    @Test
    void aProgramReadsAndAnswers() throws Exception {
        assertThat(programs.ask("in", "sh", "-c", "cat; echo no >&2; exit 3")).isEqualTo(new Reply(3, "in", "no\n"));
    }

    @Test
    void aProgramThatIsNotHereSaysSo() throws Exception {
        Reply reply = programs.ask("", "/no/such/program");
        assertThat(reply.exitCode()).isEqualTo(Reply.NOT_HERE);
        assertThat(reply.trouble()).isEqualTo("no such program here");
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() throws Exception {
        Reply reply = new BoundedPrograms(Duration.ofMillis(200)).ask("", "sh", "-c", "sleep 50; true");
        assertThat(reply.exitCode()).isEqualTo(Reply.TOO_LATE);
        assertThat(ProcessHandle.current().children().map(child -> child.info().commandLine()))
                .noneMatch(
                        line -> line.filter(text -> text.contains("sleep 50")).isPresent());
    }

    @Test
    void aTroubleIsOneLineWithoutTheProgramsName() {
        assertThat(new Reply(1, "", "squeue: error: no controller\nand more\n").trouble())
                .isEqualTo("no controller");
        assertThat(new Reply(9, "", "").trouble()).isEqualTo("exit code 9");
    }
}
