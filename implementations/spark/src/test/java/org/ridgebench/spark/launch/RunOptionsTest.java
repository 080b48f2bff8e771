package org.ridgebench.spark.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgebench.spark.launch.RunOptions.Setting;

class RunOptionsTest {
    @Test
    void defaults() {
        RunOptions options = RunOptions.parse("/a/trial.properties");
        assertThat(options)
                .isEqualTo(new RunOptions(
                        new MasterUrl("standalone"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ofMinutes(1),
                        Path.of("/a/trial.properties")));
        assertThat(RunOptions.parse("--master", "yarn", "t").startLimit()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void everyOption() {
        RunOptions options = RunOptions.parse(
                "--master",
                "spark://node:7077",
                "--bind",
                "taskset -c",
                "--cpus",
                "0,2",
                "--jvm",
                "-Xmx1g",
                "--jvm",
                "-Da=b c",
                "--conf",
                "spark.a=b=c",
                "--start-limit",
                "5",
                "/a/t");
        assertThat(options)
                .isEqualTo(new RunOptions(
                        new MasterUrl("spark://node:7077"),
                        List.of("taskset", "-c"),
                        List.of(0, 2),
                        List.of("-Xmx1g", "-Da=b c"),
                        List.of(new Setting("spark.a", "b=c")),
                        Duration.ofSeconds(5),
                        Path.of("/a/t")));
    }

    @Test
    void mistakesAreSaid() {
        assertMistake("a trial file is missing.");
        assertMistake("--master: a value is missing.", "--master");
        assertMistake(
                "--master: 'standalone', 'local[n]', 'spark://HOST:PORT' or 'yarn' expected, got 'mesos'.",
                "--master",
                "mesos",
                "t");
        assertMistake("--conf: KEY=VALUE expected, got 'spark.a'.", "--conf", "spark.a", "t");
        assertMistake("--start-limit: expected a whole number, got '1m'.", "--start-limit", "1m", "t");
        assertMistake("unexpected '--np'.", "--np", "t");
        assertMistake("unexpected 'u'.", "t", "u");
    }

    private static void assertMistake(String message, String... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunOptions.parse(arguments))
                .withMessage(message);
    }
}
