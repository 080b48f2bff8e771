package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RidgebenchTest {
    @Test
    void everyCommandTeaches() {
        for (CommandLine command : Ridgebench.commandLine().getSubcommands().values()) {
            String help = command.getUsageMessage();
            assertThat(help).contains("Usage: ridgebench " + command.getCommandName());
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandName())
                    .isNotEmpty();
        }
        assertThat(Ridgebench.commandLine().getUsageMessage()).contains("Exit codes:", "interrupted");
    }

    @Test
    void wrongUsageIsExitCode2() {
        assertThat(execute("run")).isEqualTo(2);
        assertThat(execute("rnu", "x.yaml")).isEqualTo(2);
        assertThat(execute("run", "x.yaml", "--sed", "1")).isEqualTo(2);
    }

    private static int execute(String... arguments) {
        return Ridgebench.commandLine()
                .setErr(new PrintWriter(new StringWriter()))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
