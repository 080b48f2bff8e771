package org.ridgebench.spark.control;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a process of a run says to {@code SparkRun} on its standard output, a line each. Everything else that it says is
 * for the log.
 *
 * @param text one line
 */
public record Word(Kind kind, String text) {
    private static final String MARK = "ridgebench ";

    /** What a word is about. */
    public enum Kind {
        /** The master listens: its URL. */
        MASTER,
        /** The driver has its executors: how many. */
        READY,
        /** The driver cannot do what is asked for: why, and what to do. */
        REFUSED,
        /** The driver failed: why. */
        FAILED
    }

    public Word {
        requireNonNull(kind, "kind");
        text = text.lines().map(String::strip).reduce((a, b) -> a + " | " + b).orElse("");
    }

    /** The line; {@link #parse} understands it. */
    public String line() {
        return MARK + kind + " " + text;
    }

    /** The word that a line holds, if it is one. */
    public static Optional<Word> parse(String line) {
        for (Kind kind : Kind.values()) {
            String start = MARK + kind + " ";
            if (line.startsWith(start)) {
                return Optional.of(new Word(kind, line.substring(start.length())));
            }
        }
        return Optional.empty();
    }
}
