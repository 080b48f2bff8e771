package org.ridgebench.runner.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.MemoryText;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;

/**
 * Starts a trial on Spark by a small process of ours, which starts the driver, and the cluster where the platform has
 * none. How many executors there are, and how large, is in the trial's file.
 */
public final class SparkLauncher implements Launcher {
    private static final String MAIN = "org.ridgebench.spark.launch.SparkRun";

    private final Installation installation;
    private final Catalogue catalogue;
    private final Cpus cpus;

    public SparkLauncher(Installation installation, Catalogue catalogue, Cpus cpus) {
        this.installation = installation;
        this.catalogue = catalogue;
        this.cpus = cpus;
    }

    @Override
    public Command command(Trial trial, Path folder, Protocol protocol, Platform platform) {
        Platform.Jvm jvm = platform.jvm()
                .orElseThrow(() -> new IllegalArgumentException("platform " + platform.name() + " has no jvm section"));
        Platform.Spark spark = platform.spark();
        List<String> words = new ArrayList<>();
        words.add(installation.java().toString());
        words.addAll(SMALL_JVM);
        words.addAll(List.of("-cp", installation.classPath(catalogue.module(trial.implementation())), MAIN));
        words.addAll(List.of("--master", spark.master()));
        // Processes elsewhere are bound, or not, by the cluster; threads of the driver are no executors to be bound.
        if (spark.isOwnCluster() && !jvm.binding().isEmpty()) {
            String list = cpus.list(trial.parallelism().cores());
            words.addAll(List.of("--bind", String.join(" ", jvm.binding()), "--cpus", list));
        }
        spark.startLimit().ifPresent(limit -> words.addAll(List.of("--start-limit", Launcher.seconds(limit))));
        for (String argument : jvmArguments(jvm, spark, protocol, folder)) {
            words.addAll(List.of("--jvm", argument));
        }
        spark.conf()
                .forEach((name, value) -> words.addAll(
                        List.of("--conf", name + "=" + value.replace(Platform.FOLDER, folder.toString()))));
        words.add(folder.resolve(TrialFile.NAME).toString());
        return new Command(words, JvmLauncher.ONE_BLAS_THREAD, folder);
    }

    /** The last heap counts: it is the driver's. */
    private static List<String> jvmArguments(Platform.Jvm jvm, Platform.Spark spark, Protocol protocol, Path folder) {
        List<String> arguments = new ArrayList<>(jvm.arguments());
        if (protocol.vectorApi()) {
            arguments.add("--add-modules=jdk.incubator.vector");
        }
        arguments.addAll(protocol.jvmArguments());
        arguments.add("-Xmx" + MemoryText.of(spark.driverMemory()));
        arguments.add("-Djava.io.tmpdir=" + folder.resolve(CampaignFolder.TEMPORARY));
        return arguments;
    }
}
