package org.ridgebench.runner.launch;

import java.nio.file.Path;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

/** Says how a trial is started. A pure function: it asks nothing of the machine and starts nothing. */
public interface Launcher {
    /**
     * The command of one repetition.
     *
     * @param folder the repetition's folder, which holds its trial file
     */
    Command command(Trial trial, Path folder, Protocol protocol, Platform platform);
}
