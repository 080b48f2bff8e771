package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void theLastLinesAreKept() throws IOException {
        assertThat(tail(lines(1, 100))).isEqualTo(lines(89, 100));
    }

    @Test
    void whatSaysNothingIsLeftOut() throws IOException {
        assertThat(tail("WARNING: Using incubator modules: jdk.incubator.vector\n\nreason\n"))
                .isEqualTo("reason");
    }

    @Test
    void theReasonIsNotBuriedUnderItsStackTrace() throws IOException {
        String frames = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "\tat org.example.Deep.method(Deep.java:" + i + ")\n")
                .collect(Collectors.joining());
        String log = "# JMH version: 1.37\nIteration   1: <failure>\n\njava.lang.OutOfMemoryError: Java heap space\n"
                + frames + "Caused by: java.lang.Error: deeper\n" + frames + "\t... 12 more\n";
        assertThat(tail(log))
                .isEqualTo("Iteration   1: <failure>\njava.lang.OutOfMemoryError: Java heap space\n"
                        + "Caused by: java.lang.Error: deeper");
    }

    @Test
    void anEmptyLogHasNoTail() throws IOException {
        assertThat(tail("")).isEmpty();
    }

    private String tail(String text) throws IOException {
        return LogTail.of(Files.writeString(folder.resolve("log"), text));
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    }
}
