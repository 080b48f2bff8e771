package org.ridgebench.spark.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.trial.launch.Failure;

/** What the executors of a cluster of our own said last: their workers keep it in files. */
final class ExecutorLogs {
    private static final int LINES = 8;

    /** From the scratch folder: work-0/app-20260101000000-0000/1/stderr. */
    private static final int DEPTH = 4;

    private final Path scratch;

    ExecutorLogs(Path scratch) {
        this.scratch = scratch;
    }

    /** The same failure, its reason below what executors said: the end of a log is what is read. */
    Failure addTo(Failure failure) {
        String tails = tails();
        return tails.isEmpty() || failure.exitCode() == Failure.REFUSED
                ? failure
                : new Failure(failure.exitCode(), tails + "\n" + failure.reason());
    }

    private String tails() {
        try (Stream<Path> files = Files.find(
                scratch, DEPTH, (path, attributes) -> path.endsWith("stderr") && attributes.isRegularFile())) {
            return files.sorted()
                    .map(this::tail)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private String tail(Path file) {
        try {
            // Whatever the bytes are, they become some text. Spark writes the command first, above a line of marks.
            List<String> lines = Files.readAllLines(file, ISO_8859_1).stream()
                    .filter(line ->
                            !line.isBlank() && !line.startsWith("Spark Executor Command:") && !line.startsWith("====="))
                    .toList();
            String name = "executor " + requireNonNull(file.getParent()).getFileName() + ": ";
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(name::concat)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "";
        }
    }
}
