package org.ridgebench.trial;

import java.io.IOException;
import java.util.Map;

/**
 * Ends this process when its standard input closes, so that nothing outlives a killed parent, however it was killed.
 *
 * <p>Only where the parent asks for it by {@value #VARIABLE}: a command that somebody pastes into a shell must neither
 * read the shell's input nor end because it has none.
 */
public final class Lifeline {
    /** Set by a parent that holds the other end of this process's standard input. */
    public static final String VARIABLE = "RIDGEBENCH_LIFELINE";

    /** As a shell says of a process that was killed. */
    private static final int KILLED = 137;

    private Lifeline() {}

    /** Starts to watch, if the environment asks for it. */
    public static void hold(Map<String, String> environment) {
        hold(environment, () -> {});
    }

    /**
     * Starts to watch, if the environment asks for it.
     *
     * @param farewell what is done before the process ends; must not hang
     */
    public static void hold(Map<String, String> environment, Runnable farewell) {
        if (environment.containsKey(VARIABLE)) {
            Thread watch = new Thread(() -> endWithInput(farewell), "lifeline");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endWithInput(Runnable farewell) {
        try {
            while (System.in.read() >= 0) {
                // Whatever the parent says, only its silence counts.
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        try {
            farewell.run();
        } finally {
            halt();
        }
    }

    /** Not exit: shutdown hooks may wait for what hangs. */
    private static void halt() {
        Runtime.getRuntime().halt(KILLED);
    }
}
