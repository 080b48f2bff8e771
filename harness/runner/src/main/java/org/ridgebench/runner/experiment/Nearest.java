package org.ridgebench.runner.experiment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one was meant to be. */
final class Nearest {
    private Nearest() {}

    /** The sentence that helps: the nearest known word, or all of them where none is near. */
    static String advice(String word, Collection<String> known) {
        return to(word, known)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElseGet(() ->
                        known.isEmpty() ? "None is known here." : "Known here: " + String.join(", ", known) + ".");
    }

    static Optional<String> to(String word, Collection<String> known) {
        int farthest = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.min(farthest, candidate.length() - 1))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** How many characters must be inserted, deleted or replaced (Levenshtein 1966), whatever their case. */
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
