package org.ridgebench.trial;

import java.util.Locale;

/** Where the timed call takes its rows from. */
public enum Source {
    /** They are in place when the clock starts. */
    MEMORY,
    /** They are read inside the clock: there are more of them than any process holds. */
    FILES;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
