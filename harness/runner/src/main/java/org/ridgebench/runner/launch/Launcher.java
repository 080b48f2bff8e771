package org.ridgebench.runner.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

/** Says how a trial is started. A pure function: it asks nothing of the machine and starts nothing. */
public interface Launcher {
    /** For a process that starts others: it waits most of the time, should start fast and leave the cores to them. */
    List<String> SMALL_JVM = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** A limit in whole seconds, rounded up: it is at least one. */
    static String seconds(Duration limit) {
        return Long.toString(limit.plusMillis(999).toSeconds());
    }

    /**
     * The command of one repetition.
     *
     * @param folder the repetition's folder, which holds its trial file
     */
    Command command(Trial trial, Path folder, Protocol protocol, Platform platform);
}
