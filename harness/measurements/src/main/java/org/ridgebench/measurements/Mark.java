package org.ridgebench.measurements;

import java.util.Locale;

/** What must be known of a repetition besides its status. */
public enum Mark {
    /** More workers than the machine has cores: drawn hollow. */
    OVERSUBSCRIBED,
    /** Fewer cores were given than asked for: kept off every curve. */
    UNDERGRANTED,
    /** A part of it failed and was repeated: its time is kept off every curve. */
    RECOVERED,
    /** Its answer is not meant to equal the serial one. */
    APPROXIMATE;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mark ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
