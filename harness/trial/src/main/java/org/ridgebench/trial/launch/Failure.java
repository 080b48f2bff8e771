package org.ridgebench.trial.launch;

import static java.util.Objects.requireNonNull;

/**
 * Why a run of several processes failed.
 *
 * @param exitCode of the run
 * @param reason for the user
 */
public record Failure(int exitCode, String reason) {
    /** Of a process that cannot do what is asked for, and says what to do. */
    public static final int REFUSED = 2;

    public Failure {
        requireNonNull(reason, "reason");
    }

    /** A process's own exit code, unless that would look like success. */
    public static Failure of(int exitCode, String reason) {
        return new Failure(exitCode == 0 ? 1 : exitCode, reason);
    }
}
