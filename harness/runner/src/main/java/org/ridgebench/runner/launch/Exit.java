package org.ridgebench.runner.launch;

/** How a process ended. */
public sealed interface Exit {
    long wallNanos();

    /** By itself. */
    record Ended(int code, long wallNanos) implements Exit {}

    /** It was ended because its time was up. */
    record TimedOut(long wallNanos) implements Exit {}
}
