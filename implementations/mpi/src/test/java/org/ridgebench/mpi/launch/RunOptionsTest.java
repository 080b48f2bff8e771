package org.ridgebench.mpi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
    private static final Path JAVA = Path.of("/jdk/bin/java");

    @Test
    void theLeast() {
        assertThat(RunOptions.parse("-np", "2", "/t/trial.properties"))
                .isEqualTo(new RunOptions(
                        2,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Duration.ofSeconds(60),
                        false,
                        Path.of("/t/trial.properties")));
    }

    @Test
    void aRankAloneIsBoundToItsOwnProcessors() {
        RunOptions options = RunOptions.parse(
                "-np", "2", "--bind", "taskset -c", "--cpus", "0,2,4,6", "--jvm", "-Xmx1g", "/t/trial.properties");
        RankCommand command = new RankCommand(options, 2, JAVA, "/lib/a.jar");
        assertThat(command.one(1, "127.0.0.1", 4711))
                .containsExactly(("taskset -c 4,6 /jdk/bin/java -XX:ActiveProcessorCount=2 -Xmx1g -cp /lib/a.jar"
                                + " org.ridgebench.mpi.rank.RankMain 127.0.0.1 4711 /t/trial.properties")
                        .split(" "));
    }

    @Test
    void aPrefixStartsAllRanks() {
        RunOptions options = RunOptions.parse("-np", "4", "--prefix", "srun  -n 4", "/t/trial.properties");
        assertThat(new RankCommand(options, 1, JAVA, "/lib/a.jar").all("10.0.0.1", 4711))
                .containsExactly(("srun -n 4 /jdk/bin/java -XX:ActiveProcessorCount=1 -cp /lib/a.jar"
                                + " org.ridgebench.mpi.rank.RankMain 10.0.0.1 4711 /t/trial.properties")
                        .split(" "));
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertThatThrownBy(() -> RunOptions.parse("-np", "two", "t"))
                .hasMessage("-np: expected a whole number, got 'two'.");
        assertThatThrownBy(() -> RunOptions.parse("-np", "2")).hasMessage("a trial file is missing.");
        assertThatThrownBy(() -> RunOptions.parse("t")).hasMessage("-np: at least 1 rank expected, got 0.");
        assertThatThrownBy(() -> RunOptions.parse("-np", "2", "t", "u")).hasMessage("unexpected 'u'.");
        assertThatThrownBy(() -> RunOptions.parse("-np")).hasMessage("-np: a value is missing.");
    }
}
