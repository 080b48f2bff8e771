package org.ridgebench.runner.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.ridgebench.runner.campaign.Progress;

/** The kind of progress that suits whoever reads the standard error stream. */
final class Progresses {
    private Progresses() {}

    /**
     * A bar on a terminal, lines elsewhere.
     *
     * @param atMost whether there may be fewer repetitions
     * @param environment the launcher script says by {@code RIDGEBENCH_TERMINAL} that the stream is a terminal
     */
    static Progress forTerminal(PrintWriter err, int repetitions, boolean atMost, Map<String, String> environment) {
        boolean terminal = environment.containsKey("RIDGEBENCH_TERMINAL") && !environment.containsKey("CI");
        return terminal
                ? new BarProgress(err, repetitions, environment.containsKey("NO_COLOR"))
                : new LineProgress(err, repetitions, atMost);
    }
}
