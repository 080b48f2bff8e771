package org.ridgebench.spark.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.spark.driver.SparkMain;

/** How an installation's own program starts the driver: with the installation's class path and settings. */
final class Submission {
    private static final String HEAP = "-Xmx";

    private final RunOptions options;
    private final SparkSettings settings;

    Submission(RunOptions options, SparkSettings settings) {
        this.options = options;
        this.settings = settings;
    }

    /** The command, up to the arguments of the driver. */
    List<String> command(Path sparkHome) {
        List<String> words = new ArrayList<>();
        words.add(sparkHome.resolve("bin/spark-submit").toString());
        words.addAll(List.of("--master", options.master().text(), "--deploy-mode", "client"));
        words.addAll(List.of("--class", SparkMain.class.getName()));
        options.jvm().stream()
                .filter(argument -> argument.startsWith(HEAP))
                .reduce((first, last) -> last)
                .ifPresent(heap -> words.addAll(List.of("--driver-memory", heap.substring(HEAP.length()))));
        words.addAll(List.of("--driver-java-options", settings.driverArguments()));
        words.addAll(List.of("--jars", OwnJars.list(OwnJars.all().skip(1))));
        settings.ofDriver().forEach((key, value) -> words.addAll(List.of("--conf", key + "=" + value)));
        words.add(OwnJars.main().toString());
        return words;
    }
}
