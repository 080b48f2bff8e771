package org.ridgebench.spark.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.spark.daemon.ExecutorLifeline;
import org.ridgebench.trial.Parallelism.Executors;

/** Spark's settings for one trial: a pure function of its options. */
final class SparkSettings {
    private static final List<String> HEAP = List.of("-Xmx", "-Xms", "-XX:MaxHeapSize", "-XX:InitialHeapSize");

    private final RunOptions options;
    private final Executors executors;
    private final Places places;

    SparkSettings(RunOptions options, Executors executors, Places places) {
        this.options = options;
        this.executors = executors;
        this.places = places;
    }

    /** Of the driver, from which executors get theirs. */
    Map<String, String> ofDriver() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.app.name", "ridgebench");
        settings.put("spark.ui.enabled", "false");
        // What is measured are the executors that were asked for, each task once.
        settings.put("spark.dynamicAllocation.enabled", "false");
        settings.put("spark.speculation", "false");
        settings.put("spark.executor.instances", Integer.toString(executors.executors()));
        settings.put("spark.executor.cores", Integer.toString(executors.executorCores()));
        settings.put("spark.executor.memory", executors.executorMemoryMiB() + "m");
        settings.put("spark.cores.max", Integer.toString(executors.cores()));
        // Rows are spread evenly, wherever they came from.
        settings.put("spark.shuffle.reduceLocality.enabled", "false");
        settings.put("spark.executor.extraJavaOptions", executorArguments());
        if (options.master().isHere()) {
            settings.putAll(here());
        }
        if (options.master().isRemote()) {
            settings.put("spark.jars", OwnJars.list(OwnJars.all()));
        }
        if (options.master().isYarn() && places.others().sparkHome().isEmpty()) {
            // Every node has this installation in the same place, as it would have Spark's.
            settings.put("spark.yarn.jars", onEveryNode(places.classPath()));
        }
        if (options.master().isStandalone()) {
            settings.putAll(ofDaemons());
            settings.put("spark.plugins", ExecutorLifeline.class.getName());
            settings.put("spark.executor.extraClassPath", places.classPath());
        }
        options.settings().forEach(setting -> settings.put(setting.key(), setting.value()));
        return settings;
    }

    private Map<String, String> here() {
        return Map.of(
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.local.dir", places.scratch().toString());
    }

    /** Of master, workers, driver and executors of a cluster of our own: who does not know the secret is not let in. */
    Map<String, String> ofDaemons() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.authenticate", "true");
        settings.put("spark.network.crypto.enabled", "true");
        settings.put("spark.master.rest.enabled", "false");
        settings.put("spark.local.dir", places.scratch().toString());
        options.settings().forEach(setting -> settings.put(setting.key(), setting.value()));
        return settings;
    }

    /** The class path in the words of YARN: nothing to be sent. */
    private static String onEveryNode(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map("local:"::concat)
                .collect(Collectors.joining(","));
    }

    /** Executors elsewhere have their own place for temporary files. */
    private String executorArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("-XX:ActiveProcessorCount=" + executors.executorCores());
        withoutHeap().filter(argument -> !argument.startsWith(Places.TEMPORARY)).forEach(arguments::add);
        if (options.master().isHere()) {
            arguments.addAll(places.archive());
            arguments.add(LOG_SETTINGS);
            arguments.add(Places.TEMPORARY + places.scratch());
        }
        return quoted(arguments.stream());
    }

    /** Of a driver whose heap is said in another way. */
    String driverArguments() {
        return quoted(withoutHeap());
    }

    private Stream<String> withoutHeap() {
        return options.jvm().stream().filter(argument -> HEAP.stream().noneMatch(argument::startsWith));
    }

    private static String quoted(Stream<String> arguments) {
        return arguments.map(SparkSettings::quoted).collect(Collectors.joining(" "));
    }

    /** Where Spark's logging finds what to leave out. */
    static final String LOG_SETTINGS = "-Dlog4j2.configurationFile=classpath:org/ridgebench/spark/log4j2.properties";

    private static String quoted(String argument) {
        return argument.matches("[^\\s'\"\\\\]+")
                ? argument
                : "\"" + argument.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
    }
}
