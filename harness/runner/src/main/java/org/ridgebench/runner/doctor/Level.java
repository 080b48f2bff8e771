package org.ridgebench.runner.doctor;

import java.util.Locale;

/** How good a finding is. */
public enum Level {
    OK,
    /** Something does not run here that nobody may want, or times will be less sure than they could be. */
    NOTE,
    /** The platform cannot be used as it is. */
    MISSING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
