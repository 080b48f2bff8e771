package org.ridgebench.measurements;

import java.util.Locale;

/** Why a trial is in a campaign. */
public enum Role {
    /** A point of the experiment's sweep, at a size that the experiment names. */
    REQUESTED,
    /** A point of the experiment's sweep whose problem grows with its cores. */
    SCALED,
    /** The serial answer that exact trials must equal. */
    REFERENCE,
    /** The run on one core that a speedup divides by. */
    BASE;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
