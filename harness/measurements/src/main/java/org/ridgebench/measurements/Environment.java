package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ridgebench.trial.Sha256;

/**
 * What a measurement ran on: machine, system, JDK, libraries, sources and data, as facts with names. What changes from
 * minute to minute, such as the load, is in {@link Circumstances}.
 */
public record Environment(Map<String, String> facts) {
    private static final int HASH_LENGTH = 12;

    public Environment {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Equal for equal facts. */
    public String hash() {
        return Sha256.of(facts.toString().getBytes(UTF_8)).substring(0, HASH_LENGTH);
    }
}
