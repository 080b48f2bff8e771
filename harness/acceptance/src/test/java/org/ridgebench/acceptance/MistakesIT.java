package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;

/** A user's mistakes: a line each, no stack trace, exit code 2. */
@Timeout(120)
class MistakesIT {
    @TempDir
    Path scratch;

    @Test
    void everyMistakeOfAFileIsListed() throws Exception {
        Path file = write("""
                question: What if?
                dataset: mnist
                samples: [1000, -5]
                sweep:
                  - {implementation: serial}
                  - {implementation: threads, thraeds: [1, 2]}
                protocol: {timeout: 20}
                """);

        Output output = program().run("run", file.toString());

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err())
                .containsExactlyInAnyOrder(
                        file + ": sweep[1].thraeds: unknown key. Did you mean 'threads'?",
                        file + ": protocol.timeout: expected a duration, got '20'. Write '20m' or '20s'.",
                        file + ": samples[1]: expected a whole number from 2, got -5."
                                + " Write how many rows of the training file are used.");
    }

    @Test
    void aFileThatIsNoExperimentIsOneLine() throws Exception {
        expectOneLine(scratch.resolve("missing.yaml"));
        expectOneLine(write(""));
        expectOneLine(write("question: !!javax.script.ScriptEngineManager [x]\n"));
        expectOneLine(write("question: !secret x\n"));
        expectOneLine(write("question: [unclosed\n"));
    }

    @Test
    void aFolderThatIsNoCampaignIsOneLine() throws Exception {
        for (String command : new String[] {"resume", "status", "report"}) {
            Output output = program().run(command, scratch.toString());
            assertThat(output.exitCode()).isEqualTo(2);
            assertThat(output.err()).containsExactly(scratch + ": no campaign folder: it has no resolved.yaml");
        }
    }

    private void expectOneLine(Path file) throws IOException, InterruptedException {
        Output output = program().run("run", file.toString());
        assertThat(output.exitCode()).as("%s", output).isEqualTo(2);
        assertThat(output.err()).as("%s", output).singleElement().asString().startsWith(file + ": ");
    }

    private Program program() {
        return new Program(scratch);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(scratch.resolve("wrong.yaml"), text);
    }
}
