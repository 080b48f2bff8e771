package org.ridgebench.measurements.comparison;

import java.util.Locale;

/** What a check says. The worse ones come first. */
public enum Judgement {
    /** The answer is another one, or a fit goes another way. */
    WRONG,
    /** Nothing completed that could be judged. */
    FAILED,
    /** It has references and is not in the campaign. */
    MISSING,
    /** Beyond its bounds, by its whole interval. */
    WORSE,
    /** Its interval holds a bound, or there are too few repetitions to say. */
    INCONCLUSIVE,
    /** Within its bounds, or at least no worse, by its whole interval. */
    SAME,
    /** Beyond its bounds on the good side. */
    BETTER,
    /** Not judged, with a reason. */
    SKIPPED;

    /** The word that is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a check fails for it. */
    public boolean fails() {
        return compareTo(WORSE) <= 0;
    }
}
