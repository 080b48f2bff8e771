package org.ridgebench.trial;

import java.util.Locale;

/** The parts that the time of every implementation is made of, by the same words. */
public enum Phase {
    /** Reading and decompressing; outside the clock. */
    LOAD,
    /** Getting rows to where they are used; outside the clock. */
    DISTRIBUTE,
    /** Sufficient statistics: Gram matrix, class sums and counts. */
    GRAM,
    /** Bringing partial statistics together. */
    REDUCE,
    /** Sending statistics or weights out. */
    BROADCAST,
    /** Weights of every λ. */
    SOLVE,
    /** Scoring every λ on the validation rows, and the choice. */
    VALIDATE;

    /** The word used in CSV and figures. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
