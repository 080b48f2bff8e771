package org.ridgebench.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** How the programs of this module end: their exit codes, and one line for whatever is in their way. */
final class Ending {
    static final int FINE = 0;
    static final int REFUSED = 2;
    static final int NOTHING_MEASURED = 4;

    private Ending() {}

    /** What a program does. */
    @FunctionalInterface
    interface Work {
        /** Returns the exit code. */
        int run() throws IOException, RefusedException;
    }

    /** The exit code of some work; {@link #REFUSED} where it could not be done, and the reason has been said. */
    static int of(Work work, PrintStream err) {
        try {
            return work.run();
        } catch (RefusedException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(FileTrouble.line(e));
        } catch (UncheckedIOException e) {
            err.println(FileTrouble.line(requireNonNull(e.getCause())));
        }
        return REFUSED;
    }
}
