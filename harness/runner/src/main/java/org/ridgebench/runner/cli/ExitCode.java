package org.ridgebench.runner.cli;

/** Exit codes, the same for every command. */
final class ExitCode {
    static final int FINE = 0;
    static final int CHECK_FAILED = 1;
    static final int USAGE = 2;
    static final int SOME_TRIALS_FAILED = 3;
    static final int NOTHING_MEASURED = 4;
    static final int INCONCLUSIVE = 5;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
