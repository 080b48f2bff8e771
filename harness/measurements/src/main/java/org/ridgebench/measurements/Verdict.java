package org.ridgebench.measurements;

import java.util.Locale;

/** What a trial's rows are good for. */
public enum Verdict {
    /** Its answer equals the serial reference bit by bit. */
    VALID,
    /** It is not meant to equal the reference, and its accuracy is near enough. */
    APPROXIMATE,
    /** It should equal the reference, or come near it, and does not: a fast wrong answer is never a speedup. */
    INVALID,
    /** There is no reference answer to compare it with. */
    UNVERIFIED,
    /** None of its repetitions completed. */
    FAILED,
    /** Left out, with a reason. */
    EXCLUDED,
    /** Not run yet. */
    PENDING;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its times may enter a curve. */
    public boolean counts() {
        return this == VALID || this == APPROXIMATE;
    }
}
