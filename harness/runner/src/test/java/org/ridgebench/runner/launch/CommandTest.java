package org.ridgebench.runner.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void whatAShellWouldChangeIsQuoted() throws Exception {
        Command command = new Command(
                List.of("printf", "%s|", "plain", "two words", "it's", "$HOME", "*", "", "a\"b\\c"),
                Map.of("B", "2 2", "A", "1"),
                Path.of("/"));

        assertThat(command.shellText())
                .isEqualTo("cd / && A=1 B='2 2' printf '%s|' plain 'two words' 'it'\\''s' '$HOME' '*' '' 'a\"b\\c'");
        Process shell = new ProcessBuilder("sh", "-c", command.shellText()).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("plain|two words|it's|$HOME|*||a\"b\\c|");
    }
}
