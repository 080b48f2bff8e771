package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.List;

/** Reads numbers of samples: fixed ones, and ones that grow with the cores. */
final class SamplesReader {
    private static final String REMEDY = "Write how many rows of the training file are used.";
    private static final WholeNumbers FIXED = new WholeNumbers(2, Integer.MAX_VALUE, REMEDY);
    private static final WholeNumbers PER_CORE =
            new WholeNumbers(2, Integer.MAX_VALUE, "Write how many rows are used for each core.");
    private static final List<String> KEYS = keys();

    private SamplesReader() {}

    static List<Value> read(Setting setting) {
        return WholeNumbers.flatten(setting, SamplesReader::item);
    }

    private static List<Value> item(Setting item) {
        return item.has(Value.PerCore.KEY)
                ? perCore(item)
                : FIXED.readItem(item, KEYS).stream()
                        .<Value>map(Value.Count::new)
                        .toList();
    }

    private static List<Value> perCore(Setting item) {
        item.isMapOf(List.of(Value.PerCore.KEY), REMEDY);
        List<Integer> counts = item.get(Value.PerCore.KEY).map(PER_CORE::read).orElse(List.of());
        return counts.stream().<Value>map(Value.PerCore::new).toList();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(WholeNumbers.RANGE_KEYS);
        keys.add(Value.PerCore.KEY);
        return List.copyOf(keys);
    }
}
