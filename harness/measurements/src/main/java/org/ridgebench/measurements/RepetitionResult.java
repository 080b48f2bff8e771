package org.ridgebench.measurements;

import java.util.Set;

/** How a repetition ended. A failure is a row, never a gap. */
public sealed interface RepetitionResult {
    /** When, where, and what must be known of it. */
    Circumstances circumstances();

    /** The word used in JSON and CSV. */
    String status();

    /** Why there are no times, in a sentence or a few lines; empty text where there are. */
    String reason();

    /** It ended well and left its samples. */
    record Completed(Circumstances circumstances) implements RepetitionResult {
        @Override
        public String status() {
            return "completed";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** It ended by itself, and badly. */
    record Failed(Circumstances circumstances, int exitCode, String logTail) implements RepetitionResult {
        @Override
        public String status() {
            return "failed";
        }

        @Override
        public String reason() {
            return "exit code " + exitCode + (logTail.isEmpty() ? "" : ": " + logTail);
        }
    }

    /** It was ended because its time was up. */
    record TimedOut(Circumstances circumstances, long limitNanos) implements RepetitionResult {
        @Override
        public String status() {
            return "timed out";
        }

        @Override
        public String reason() {
            return "ended after its time limit of " + limitNanos / 1_000_000_000.0 + " s";
        }
    }

    /** It says that it ended well, but what it should have left is not there or cannot be read. */
    record Lost(Circumstances circumstances, String what) implements RepetitionResult {
        @Override
        public String status() {
            return "lost";
        }

        @Override
        public String reason() {
            return what;
        }
    }

    default boolean has(Mark mark) {
        return circumstances().marks().contains(mark);
    }

    default Set<Mark> marks() {
        return circumstances().marks();
    }
}
