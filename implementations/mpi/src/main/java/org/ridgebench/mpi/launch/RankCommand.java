package org.ridgebench.mpi.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgebench.mpi.rank.RankMain;
import org.ridgebench.trial.launch.CpuShares;

/** What starts ranks: pure functions of the options. */
final class RankCommand {
    private static final String MAIN = RankMain.class.getName();

    private final RunOptions options;
    private final int threads;
    private final Path java;
    private final String classPath;

    /**
     * Ranks run on this very JVM's program and class path.
     *
     * @param threads of each rank
     */
    RankCommand(RunOptions options, int threads, Path java, String classPath) {
        this.options = options;
        this.threads = threads;
        this.java = java;
        this.classPath = classPath;
    }

    /** One rank that we start here. */
    List<String> one(int rank, String host, int port) {
        List<String> words = new ArrayList<>();
        if (!options.bind().isEmpty() && !options.cpus().isEmpty()) {
            words.addAll(options.bind());
            words.add(CpuShares.of(options.cpus(), rank, threads).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
        words.addAll(rankMain(host, port));
        return words;
    }

    /** All ranks at once, by the prefix. */
    List<String> all(String host, int port) {
        List<String> words = new ArrayList<>(options.prefix());
        words.addAll(rankMain(host, port));
        return words;
    }

    private List<String> rankMain(String host, int port) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.add("-XX:ActiveProcessorCount=" + threads);
        words.addAll(options.jvm());
        words.addAll(List.of(
                "-cp",
                classPath,
                MAIN,
                host,
                Integer.toString(port),
                options.file().toString()));
        if (options.collectives()) {
            words.add(RankMain.COLLECTIVES);
        }
        return words;
    }
}
