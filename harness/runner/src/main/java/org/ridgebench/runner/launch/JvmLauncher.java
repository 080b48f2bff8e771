package org.ridgebench.runner.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;

/** Starts a trial that lives in one JVM, bound to exactly its cores. */
public final class JvmLauncher implements Launcher {
    /** A system's BLAS would start a thread for every core of the machine in each of a trial's own threads. */
    public static final Map<String, String> ONE_BLAS_THREAD =
            Map.of("MKL_NUM_THREADS", "1", "OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");

    private static final String MAIN = "org.ridgebench.trial.TrialMain";

    private final Installation installation;
    private final Catalogue catalogue;
    private final Cpus cpus;

    public JvmLauncher(Installation installation, Catalogue catalogue, Cpus cpus) {
        this.installation = installation;
        this.catalogue = catalogue;
        this.cpus = cpus;
    }

    @Override
    public Command command(Trial trial, Path folder, Protocol protocol, Platform platform) {
        Platform.Jvm jvm = platform.jvm()
                .orElseThrow(() -> new IllegalArgumentException("platform " + platform.name() + " has no jvm section"));
        int cores = trial.parallelism().cores();
        List<String> words = new ArrayList<>();
        if (!jvm.binding().isEmpty()) {
            words.addAll(jvm.binding());
            words.add(cpus.list(cores));
        }
        words.add(installation.java().toString());
        // The garbage collector's and the compiler's threads share the trial's cores, as they would in any use of it.
        words.add("-XX:ActiveProcessorCount=" + cores);
        words.addAll(jvm.arguments());
        if (protocol.vectorApi()) {
            words.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        words.addAll(protocol.jvmArguments());
        // JMH takes an exclusive lock in the temporary directory.
        words.add("-Djava.io.tmpdir=" + folder.resolve(CampaignFolder.TEMPORARY));
        words.addAll(List.of("-cp", installation.classPath(catalogue.module(trial.implementation())), MAIN));
        words.add(folder.resolve(TrialFile.NAME).toString());
        return new Command(words, ONE_BLAS_THREAD, folder);
    }
}
