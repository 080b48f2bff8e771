package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.trial.launch.OptionWords;

/**
 * The command line of {@link SparkRun}.
 *
 * @param master where the executors come from
 * @param bind the program that binds a process to processors, and its arguments before their list; empty for none
 * @param cpus the processors to deal out over executors on this machine
 * @param jvm arguments of the driver's JVM and, but for the heap, of every executor's
 * @param settings of Spark, before whose our own stand back
 * @param startLimit how long the executors may take to come
 * @param file the trial
 */
record RunOptions(
        MasterUrl master,
        List<String> bind,
        List<Integer> cpus,
        List<String> jvm,
        List<Setting> settings,
        Duration startLimit,
        Path file) {
    static final String USAGE = """
            usage: SparkRun [OPTION...] trial.properties
              --master MASTER      standalone: a cluster of its own, for this run; local[n]: threads of the driver, for
                                   looking for mistakes; spark://HOST:PORT; yarn. Default: standalone
              --bind 'WORDS'       binds an executor to its processors, for instance 'taskset -c'; on this machine only
              --cpus 0,1,2,3       processors to deal out over the executors; goes with --bind
              --jvm ARGUMENT       for the driver's JVM and every executor's, whose heap is the trial's executorMemory;
                                   may be repeated
              --conf KEY=VALUE     a setting of Spark; may be repeated
              --start-limit SEC    for the executors to come. Default: 60; with yarn 180""";

    private static final Duration DEFAULT_START_LIMIT = Duration.ofMinutes(1);
    private static final Duration YARN_START_LIMIT = Duration.ofMinutes(3);

    /** One property of Spark. */
    record Setting(String key, String value) {
        static Setting parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--conf: KEY=VALUE expected, got '" + text + "'.");
            }
            return new Setting(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    RunOptions {
        requireNonNull(master, "master");
        bind = List.copyOf(bind);
        cpus = List.copyOf(cpus);
        jvm = List.copyOf(jvm);
        settings = List.copyOf(settings);
    }

    /** @throws IllegalArgumentException with a sentence for the user, if they are no options */
    static RunOptions parse(String... arguments) {
        OptionWords words = new OptionWords(arguments);
        MasterUrl master = new MasterUrl("standalone");
        List<String> bind = List.of();
        List<Integer> cpus = List.of();
        List<String> jvm = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        Optional<Duration> startLimit = Optional.empty();
        Optional<Path> file = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.next();
            switch (word) {
                case "--master" -> master = new MasterUrl(words.value());
                case "--bind" -> bind = words.words();
                case "--cpus" -> cpus = words.numbers();
                case "--jvm" -> jvm.add(words.value());
                case "--conf" -> settings.add(Setting.parse(words.value()));
                case "--start-limit" -> startLimit = Optional.of(Duration.ofSeconds(words.number()));
                default -> {
                    if (word.startsWith("-") || file.isPresent()) {
                        throw new IllegalArgumentException("unexpected '" + word + "'.");
                    }
                    file = Optional.of(Path.of(word).toAbsolutePath());
                }
            }
        }
        return new RunOptions(
                master,
                bind,
                cpus,
                jvm,
                settings,
                startLimit.orElse(master.isYarn() ? YARN_START_LIMIT : DEFAULT_START_LIMIT),
                file.orElseThrow(() -> new IllegalArgumentException("a trial file is missing.")));
    }

    Path folder() {
        return requireNonNull(file.getParent());
    }
}
