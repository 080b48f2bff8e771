package org.ridgebench.measurements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caches behind a core, in bytes; empty where the system does not say.
 *
 * @param l2 of one core
 * @param l3 of all cores that share it
 */
public record Caches(Optional<Long> l2, Optional<Long> l3) {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([KMG]?)");

    public static Caches of(Environment environment) {
        return new Caches(bytes(environment, "cache_l2_unified"), bytes(environment, "cache_l3_unified"));
    }

    /** As Linux writes it: {@code 512K}. */
    private static Optional<Long> bytes(Environment environment, String fact) {
        Matcher size = SIZE.matcher(environment.facts().getOrDefault(fact, ""));
        if (!size.matches()) {
            return Optional.empty();
        }
        int thousands =
                switch (size.group(2)) {
                    case "K" -> 1;
                    case "M" -> 2;
                    case "G" -> 3;
                    default -> 0;
                };
        return Optional.of(Long.parseLong(size.group(1)) << (10 * thousands));
    }
}
