package org.ridgebench.report.published;

/**
 * Whether one shape of a published figure is found here, too, as far as it can be compared.
 *
 * @param figure its word
 * @param what is compared
 * @param published what the figure shows of it
 * @param ours what was measured of it here
 * @param decided how many of its orderings could be decided here, either way
 * @param orderings how many it has
 */
public record Finding(
        String figure,
        String what,
        String published,
        String ours,
        Verdict verdict,
        int decided,
        int orderings,
        String why) {
    public enum Verdict {
        REPRODUCED("reproduced"),
        NOT_REPRODUCED("not reproduced"),
        NOT_COMPARABLE("not comparable");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
