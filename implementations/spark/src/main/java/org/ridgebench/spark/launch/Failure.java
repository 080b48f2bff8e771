package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

/**
 * Why a run failed.
 *
 * @param exitCode of the run
 * @param reason for the user
 */
record Failure(int exitCode, String reason) {
    /** A run that cannot do what is asked for, and says what to do. */
    static final int REFUSED = 2;

    Failure {
        requireNonNull(reason, "reason");
    }

    /** A process's own exit code, unless that would look like success. */
    static Failure of(int exitCode, String reason) {
        return new Failure(exitCode == 0 ? 1 : exitCode, reason);
    }
}
