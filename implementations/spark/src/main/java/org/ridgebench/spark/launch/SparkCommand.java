package org.ridgebench.spark.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.ridgebench.spark.daemon.DaemonMain;
import org.ridgebench.spark.driver.SparkMain;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.launch.CpuShares;

/** What starts the processes of a run: pure functions of its options. */
final class SparkCommand {
    /** They start once and do little, and should leave the cores to the executors. */
    private static final List<String> SMALL_JVM =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final RunOptions options;
    private final Executors executors;
    private final Places places;
    private final SparkSettings settings;

    SparkCommand(RunOptions options, Executors executors, Places places) {
        this.options = options;
        this.executors = executors;
        this.places = places;
        this.settings = new SparkSettings(options, executors, places);
    }

    List<String> master() {
        return daemon(List.of(DaemonMain.MASTER));
    }

    /** One worker, which has what one executor needs and no more. */
    List<String> worker(int number) {
        List<String> words = new ArrayList<>(binding(number, executors.executorCores()));
        words.addAll(daemon(List.of(
                DaemonMain.WORKER,
                Integer.toString(executors.executorCores()),
                Integer.toString(executors.executorMemoryMiB()),
                places.work(number).toString())));
        return words;
    }

    private List<String> daemon(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(places.java()));
        words.addAll(SMALL_JVM);
        words.addAll(places.archive());
        words.addAll(moduleOptions());
        words.add(SparkSettings.LOG_SETTINGS);
        words.add("-Djava.io.tmpdir=" + places.scratch());
        words.addAll(properties(settings.ofDaemons()));
        words.addAll(List.of("-cp", places.classPath(), DaemonMain.class.getName()));
        words.addAll(arguments);
        return words;
    }

    /**
     * The driver.
     *
     * @param startMillis when the run started, since 1970
     */
    List<String> driver(long startMillis) {
        List<String> words = new ArrayList<>(start());
        words.addAll(List.of(
                options.master().isStandalone()
                        ? SparkMain.TOLD
                        : options.master().text(),
                Long.toString(options.startLimit().toMillis()),
                Long.toString(startMillis),
                options.file().toString()));
        return words;
    }

    private List<String> start() {
        return places.others()
                .sparkHome()
                .filter(home -> options.master().isYarn())
                .map(home -> new Submission(options, settings).command(home))
                .orElseGet(this::started);
    }

    /** By ourselves, with our own class path. */
    private List<String> started() {
        List<String> words = new ArrayList<>();
        options.master().localThreads().ifPresent(threads -> {
            words.addAll(binding(0, threads));
        });
        words.add(places.java());
        options.master().localThreads().ifPresent(threads -> words.add("-XX:ActiveProcessorCount=" + threads));
        words.addAll(places.archive());
        words.addAll(moduleOptions());
        words.addAll(options.jvm());
        if (options.master().isHere()) {
            words.add(SparkSettings.LOG_SETTINGS);
            words.add("-Djava.io.tmpdir=" + places.scratch());
        }
        words.addAll(properties(settings.ofDriver()));
        words.addAll(List.of("-cp", driverClassPath(), SparkMain.class.getName()));
        return words;
    }

    private String driverClassPath() {
        return places.others()
                .hadoopSettings()
                .filter(folder -> options.master().isYarn())
                .map(folder -> folder + File.pathSeparator + places.classPath())
                .orElse(places.classPath());
    }

    /** What the environment of all processes has beside our own. */
    Map<String, String> environment(String secret) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("JAVA_HOME", places.javaHome().toString());
        if (options.master().isHere()) {
            environment.put("SPARK_HOME", places.home().toString());
            environment.put("SPARK_LOCAL_IP", "127.0.0.1");
            environment.put("SPARK_SCALA_VERSION", scalaVersion());
        }
        if (options.master().isStandalone()) {
            environment.put(SparkMain.SECRET, secret);
        }
        return environment;
    }

    /** Whether processes may see a variable of our own environment: settings of an installation are for that alone. */
    boolean isInherited(String variable) {
        boolean ofInstallation = variable.startsWith("SPARK_") || Installation.HADOOP.contains(variable);
        return !options.master().isHere() || !ofInstallation;
    }

    private static String scalaVersion() {
        return Arrays.stream(scala.util.Properties.versionNumberString().split("\\."))
                .limit(2)
                .collect(Collectors.joining("."));
    }

    private List<String> binding(int executor, int cores) {
        if (options.bind().isEmpty() || options.cpus().isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(options.bind());
        words.add(CpuShares.of(options.cpus(), executor, cores).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
        return words;
    }

    private static List<String> properties(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** What Spark needs of the JDK's insides. */
    static List<String> moduleOptions() {
        return Arrays.stream(JavaModuleOptions.defaultModuleOptions().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The names of the workers. */
    List<String> workers() {
        return IntStream.range(0, executors.executors())
                .mapToObj(number -> "worker-" + number)
                .toList();
    }
}
