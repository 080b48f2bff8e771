package org.ridgebench.mpi.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.trial.launch.OptionWords;

/**
 * The command line of {@link MpiRun}.
 *
 * @param ranks how many processes
 * @param prefix one command that starts all of them, for instance {@code srun -n 4}; empty where we start them here
 * @param bind the program that binds a process to processors, and its arguments before their list; empty for none
 * @param cpus the processors to deal out over ranks that we start here
 * @param jvm arguments of every rank's JVM
 * @param listen the address that ranks call; loopback if there is no prefix, else this host's own
 * @param startLimit how long the ranks may take to come together
 * @param collectives whether sums and broadcasts are timed instead of a trial
 * @param file the trial, or the folder for logs where there is none
 */
record RunOptions(
        int ranks,
        List<String> prefix,
        List<String> bind,
        List<Integer> cpus,
        List<String> jvm,
        Optional<String> listen,
        Duration startLimit,
        boolean collectives,
        Path file) {
    static final String USAGE = """
            usage: MpiRun -np RANKS [OPTION...] trial.properties
              --prefix 'WORDS'     one command that starts all ranks, for instance 'srun -n 4 --kill-on-bad-exit';
                                   each finds its number in SLURM_PROCID, PMI_RANK or OMPI_COMM_WORLD_RANK
              --bind 'WORDS'       binds a rank to its processors, for instance 'taskset -c'; not with --prefix
              --cpus 0,1,2,3       processors to deal out over the ranks; goes with --bind
              --jvm ARGUMENT       for every rank's JVM; may be repeated
              --listen ADDRESS     where ranks call. Default: loopback; with --prefix this host's own address
              --start-limit SEC    for the ranks to come together. Default: 60
                   MpiRun -np RANKS [OPTION...] --collectives FOLDER
              times sums and broadcasts instead; the table is FOLDER/rank-0.log""";

    private static final Duration DEFAULT_START_LIMIT = Duration.ofSeconds(60);

    RunOptions {
        prefix = List.copyOf(prefix);
        bind = List.copyOf(bind);
        cpus = List.copyOf(cpus);
        jvm = List.copyOf(jvm);
        if (ranks < 1) {
            throw new IllegalArgumentException("-np: at least 1 rank expected, got " + ranks + ".");
        }
    }

    /** @throws IllegalArgumentException with a sentence for the user, if they are no options */
    static RunOptions parse(String... arguments) {
        OptionWords words = new OptionWords(arguments);
        int ranks = 0;
        List<String> prefix = List.of();
        List<String> bind = List.of();
        List<Integer> cpus = List.of();
        List<String> jvm = new ArrayList<>();
        Optional<String> listen = Optional.empty();
        Duration startLimit = DEFAULT_START_LIMIT;
        boolean collectives = false;
        Optional<Path> file = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.next();
            switch (word) {
                case "-np" -> ranks = words.number();
                case "--prefix" -> prefix = words.words();
                case "--bind" -> bind = words.words();
                case "--cpus" -> cpus = words.numbers();
                case "--jvm" -> jvm.add(words.value());
                case "--listen" -> listen = Optional.of(words.value());
                case "--start-limit" -> startLimit = Duration.ofSeconds(words.number());
                case "--collectives" -> collectives = true;
                default -> {
                    if (word.startsWith("-") || file.isPresent()) {
                        throw new IllegalArgumentException("unexpected '" + word + "'.");
                    }
                    file = Optional.of(Path.of(word).toAbsolutePath());
                }
            }
        }
        return new RunOptions(
                ranks,
                prefix,
                bind,
                cpus,
                jvm,
                listen,
                startLimit,
                collectives,
                file.orElseThrow(() -> new IllegalArgumentException("a trial file is missing.")));
    }

    Path folder() {
        return collectives ? file : requireNonNull(file.getParent());
    }
}
