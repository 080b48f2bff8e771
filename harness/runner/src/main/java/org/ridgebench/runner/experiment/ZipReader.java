package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the keys of an entry whose values go together: the first of each, then the second of each. */
final class ZipReader {
    private final AxisReader reader;
    private final Setting entry;

    /**
     * @param entry around the {@code zip}
     */
    ZipReader(AxisReader reader, Setting entry) {
        this.reader = reader;
        this.entry = entry;
    }

    /**
     * Reads a {@code zip}.
     *
     * @param keyCheck finds the unknown keys of a map
     * @return empty if something is wrong
     */
    Optional<Axis> read(Setting zip, Consumer<Setting> keyCheck) {
        if (!zip.value().isObject() || zip.value().isEmpty()) {
            zip.expected("keys with lists", "Write '{samples: [1000, 2000], threads: [1, 2]}'.");
            return Optional.empty();
        }
        int errors = zip.errors().count();
        keyCheck.accept(zip);
        Map<SweepKey, List<Value>> columns = new LinkedHashMap<>();
        zip.value().fieldNames().forEachRemaining(key -> {
            Setting value = zip.get(key).orElseThrow();
            if (entry.has(key)) {
                value.wrong("stands outside of 'zip' too. Keep one.");
            }
            SweepKey.of(key).ifPresent(sweepKey -> columns.put(sweepKey, reader.values(sweepKey, value)));
        });
        boolean isRight = zip.errors().count() == errors;
        return isRight ? axis(zip, columns) : Optional.empty();
    }

    private static Optional<Axis> axis(Setting zip, Map<SweepKey, List<Value>> columns) {
        if (columns.values().stream().map(List::size).distinct().count() > 1) {
            List<String> sizes = new ArrayList<>();
            columns.forEach((key, values) -> sizes.add(values.size() + " of " + key.word()));
            zip.wrong("expected as many values of each key, got " + String.join(", ", sizes)
                    + ". Make the lists equally long.");
            return Optional.empty();
        }
        int length = columns.values().iterator().next().size();
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < length; row++) {
            int index = row;
            rows.add(columns.values().stream().map(values -> values.get(index)).toList());
        }
        return Optional.of(new Axis(List.copyOf(columns.keySet()), rows));
    }
}
