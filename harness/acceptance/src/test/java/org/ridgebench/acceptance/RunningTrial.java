package org.ridgebench.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;

/**
 * A trial on several processes while it runs.
 *
 * @param folder of its repetition, which the command lines of its processes name
 */
record RunningTrial(Path folder) {
    private static final String RUN = "org.ridgebench.mpi.launch.MpiRun";
    private static final String DRIVER = "org.ridgebench.spark.driver.SparkMain";
    private static final String EXECUTOR = "org.apache.spark.executor.CoarseGrainedExecutorBackend";
    private static final String RANK = "org.ridgebench.mpi.rank.RankMain";

    /** The first trial of a kind that is laid out below a folder, once it is. */
    static RunningTrial await(Path scratch, Predicate<Trial> kind, Duration limit)
            throws IOException, InterruptedException {
        Patience.waitUntil(() -> find(scratch, kind).isPresent(), limit);
        return new RunningTrial(find(scratch, kind).orElseThrow());
    }

    private static Optional<Path> find(Path scratch, Predicate<Trial> kind) throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.filter(path -> path.endsWith(TrialFile.NAME)).toList()) {
                if (kind.test(TrialFile.read(file).trial())) {
                    return Optional.ofNullable(file.getParent());
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            // Temporary files come and go.
            return Optional.empty();
        }
    }

    /** Whether executors have left something for each other: then they are within a fit, or have been. */
    boolean hasShuffled() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("shuffle_"));
        } catch (IOException | UncheckedIOException e) {
            // Temporary files come and go.
            return false;
        }
    }

    ProcessHandle driver() {
        return process(DRIVER);
    }

    List<ProcessHandle> executors() {
        return processes().stream()
                .filter(process -> read(process, "cmdline").contains(EXECUTOR))
                .toList();
    }

    /** Whether all ranks have called, as the log says. */
    boolean isConnected(int ranks) throws IOException {
        Path log = folder.resolve("log");
        if (!Files.isRegularFile(log)) {
            return false;
        }
        String text = Files.readString(log);
        return IntStream.range(0, ranks).allMatch(rank -> text.contains("# rank " + rank + " of " + ranks + ": "));
    }

    /** The folder of its campaign: above trials/, the trial and the repetition. */
    Path campaign() {
        return folder.resolve("../../..").normalize();
    }

    ProcessHandle run() {
        return process(RUN);
    }

    private ProcessHandle process(String mainClass) {
        return processes().stream()
                .filter(process -> read(process, "cmdline").contains(mainClass))
                .findFirst()
                .orElseThrow();
    }

    ProcessHandle rank(int number) {
        return processes().stream()
                .filter(process -> read(process, "cmdline").contains(RANK))
                .filter(process -> read(process, "environ").contains("RIDGEBENCH_RANK=" + number))
                .findFirst()
                .orElseThrow();
    }

    List<ProcessHandle> processes() {
        return processesBelow(folder);
    }

    /** All processes whose command line names something below a folder. */
    static List<ProcessHandle> processesBelow(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> read(process, "cmdline").stream().anyMatch(word -> word.contains(folder + "/")))
                .toList();
    }

    /** What the system says of a process; nothing of one that is gone. Its handle would leave out long ends. */
    private static List<String> read(ProcessHandle process, String file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return List.of(new String(bytes, ISO_8859_1).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
