package org.ridgebench.report.page;

import java.util.Locale;

/**
 * One of the twelve rules, and how a report stands to it.
 *
 * @param rule in our own words
 * @param how this very report does, or why it does not
 */
record Rule(int number, String rule, Standing standing, String how) {
    /** Whether a report does as the rule says. */
    enum Standing {
        MET,
        PARTLY,
        NOT_MET,
        /** There is nothing in the report that the rule speaks of. */
        DOES_NOT_APPLY;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Met by all, by some, or by none. */
        static Standing of(long meeting, long all) {
            if (all == 0) {
                return DOES_NOT_APPLY;
            }
            return meeting == all ? MET : meeting == 0 ? NOT_MET : PARTLY;
        }
    }
}
