package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the rows of record files come from: the training rows of another data set, over and over again.
 *
 * @param name of that data set
 * @param rows that it has
 * @param repeated how often they come, whole or not
 * @param sha256 of its files, by name
 */
public record RecordOrigin(String name, int rows, double repeated, Map<String, String> sha256) {
    private static final String SUMS = "source.sha256.";

    public RecordOrigin {
        requireNonNull(name, "name");
        sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
    }

    static RecordOrigin read(CardKeys keys) {
        Map<String, String> sums = new TreeMap<>();
        keys.startingWith(SUMS).forEach(key -> sums.put(key.substring(SUMS.length()), keys.sha256(key)));
        return new RecordOrigin(
                keys.text("source.name"),
                keys.number("source.rows", 1, Integer.MAX_VALUE),
                keys.positive("source.repeated"),
                sums);
    }

    /** What the card says of it. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("source.name", name);
        entries.put("source.rows", Integer.toString(rows));
        entries.put("source.repeated", Double.toString(repeated));
        sha256.forEach((file, sum) -> entries.put(SUMS + file, sum));
        return entries;
    }
}
