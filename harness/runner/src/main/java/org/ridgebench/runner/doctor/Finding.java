package org.ridgebench.runner.doctor;

import static java.util.Objects.requireNonNull;

/**
 * What a probe found.
 *
 * @param name of what was looked at
 * @param text what is there
 * @param remedy what to do; empty text where all is well
 */
public record Finding(String name, Level level, String text, String remedy) {
    public Finding {
        requireNonNull(level, "level");
        if (level == Level.OK != remedy.isEmpty()) {
            throw new IllegalArgumentException("a remedy for nothing, or none for " + name + ": " + text);
        }
    }

    static Finding ok(String name, String text) {
        return new Finding(name, Level.OK, text, "");
    }

    static Finding note(String name, String text, String remedy) {
        return new Finding(name, Level.NOTE, text, remedy);
    }

    static Finding missing(String name, String text, String remedy) {
        return new Finding(name, Level.MISSING, text, remedy);
    }
}
