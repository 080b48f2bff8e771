package org.ridgebench.runner.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;

/** Starts a trial on ranks by our own mpirun, which starts each rank, or all of them through the platform's prefix. */
public final class MpiLauncher implements Launcher {
    private static final String MAIN = "org.ridgebench.mpi.launch.MpiRun";

    private final Installation installation;
    private final Catalogue catalogue;
    private final Cpus cpus;

    public MpiLauncher(Installation installation, Catalogue catalogue, Cpus cpus) {
        this.installation = installation;
        this.catalogue = catalogue;
        this.cpus = cpus;
    }

    @Override
    public Command command(Trial trial, Path folder, Protocol protocol, Platform platform) {
        Platform.Jvm jvm = platform.jvm()
                .orElseThrow(() -> new IllegalArgumentException("platform " + platform.name() + " has no jvm section"));
        Platform.Mpi mpi = platform.mpi()
                .orElseThrow(() -> new IllegalArgumentException("platform " + platform.name() + " has no mpi section"));
        Ranks ranks = (Ranks) trial.parallelism();
        List<String> words = new ArrayList<>();
        words.add(installation.java().toString());
        words.addAll(SMALL_JVM);
        words.addAll(List.of("-cp", installation.classPath(catalogue.module(trial.implementation())), MAIN));
        words.addAll(List.of("-np", Integer.toString(ranks.ranks())));
        words.addAll(places(
                mpi.prefix(ranks.ranks(), ranks.threads()),
                jvm.binding(),
                trial.parallelism().cores()));
        if (!mpi.listen().isEmpty()) {
            words.addAll(List.of("--listen", mpi.listen()));
        }
        mpi.startLimit().ifPresent(limit -> words.addAll(List.of("--start-limit", Launcher.seconds(limit))));
        for (String argument : jvmArguments(jvm, protocol, temporary(platform, mpi, folder))) {
            words.addAll(List.of("--jvm", argument));
        }
        words.add(folder.resolve(TrialFile.NAME).toString());
        return new Command(words, JvmLauncher.ONE_BLAS_THREAD, folder);
    }

    /** Where the ranks go: a prefix command decides by itself, else each gets its processors of this machine. */
    private List<String> places(List<String> prefix, List<String> binding, int cores) {
        if (!prefix.isEmpty()) {
            return List.of("--prefix", String.join(" ", prefix));
        }
        if (binding.isEmpty()) {
            return List.of();
        }
        return List.of("--bind", String.join(" ", binding), "--cpus", cpus.list(cores));
    }

    /** Ranks on other nodes find no folder there that was made on this one, only the disk itself. */
    private static Path temporary(Platform platform, Platform.Mpi mpi, Path folder) {
        Optional<String> scratch =
                platform.site().scratch().filter(disk -> !mpi.prefix().isEmpty());
        return scratch.map(Path::of).orElseGet(() -> folder.resolve(CampaignFolder.TEMPORARY));
    }

    private static List<String> jvmArguments(Platform.Jvm jvm, Protocol protocol, Path temporary) {
        List<String> arguments = new ArrayList<>(jvm.arguments());
        if (protocol.vectorApi()) {
            arguments.add("--add-modules=jdk.incubator.vector");
        }
        arguments.addAll(protocol.jvmArguments());
        arguments.add("-Djava.io.tmpdir=" + temporary);
        return arguments;
    }
}
