package org.ridgebench.measurements;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be known of a repetition besides its status. */
public enum Mark {
    /** More workers than the machine has cores: drawn hollow. */
    OVERSUBSCRIBED,
    /** Fewer cores were given than asked for: kept off every curve. */
    UNDERGRANTED,
    /** A part of it failed and was repeated: its time is kept off every curve. */
    RECOVERED,
    /** What should be executors were threads of one process: its time is kept off every curve. */
    IN_PROCESS,
    /** Rows to validate with are copies of rows learned from: only its times mean anything. */
    REPEATED_ROWS,
    /** Its answer is not meant to equal the serial one. */
    APPROXIMATE;

    private static final Set<Mark> OFF_CURVES = EnumSet.of(UNDERGRANTED, RECOVERED, IN_PROCESS);

    /** Whether a time with this mark is kept, but enters no median, and so no speedup and no curve. */
    public boolean keepsOffCurves() {
        return OFF_CURVES.contains(this);
    }

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Their words in a fixed order, separated by spaces. */
    static String words(Set<Mark> marks) {
        return marks.stream().sorted().map(Mark::word).collect(Collectors.joining(" "));
    }

    static Mark ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
