package org.ridgebench.report.published;

import java.util.Locale;

/** What a published number says of the true one. */
public enum Bound {
    /** It is the number, as far as it could be read. */
    NONE,
    /** The cell has the last colour of its bar: the number is that high, or higher. */
    AT_LEAST,
    /** The cell has the first colour of its bar: the number is that low, or lower. */
    AT_MOST;

    /** The word in the file of clipped cells. */
    static Bound ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
