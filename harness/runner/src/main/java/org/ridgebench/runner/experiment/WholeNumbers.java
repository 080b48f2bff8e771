package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Whole numbers as files write them: one, a list, a range, or a list with ranges in it.
 *
 * @param least the smallest that is allowed
 * @param most the largest that is allowed
 * @param remedy what to write instead of anything else
 */
record WholeNumbers(int least, int most, String remedy) {
    static final List<String> RANGE_KEYS = List.of("from", "to", "step", "factor");

    private static final int MOST_VALUES = 10_000;
    private static final String RANGE = "Write '{from: 1, to: 8, step: 1}' or '{from: 1, to: 8, factor: 2}'.";

    /** The numbers; what is wrong is missing from them. */
    List<Integer> read(Setting setting) {
        return flatten(setting, item -> readItem(item, RANGE_KEYS));
    }

    /** What all the items of a list stand for, within bounds. */
    static <T> List<T> flatten(Setting setting, Function<Setting, List<T>> reader) {
        List<T> values = new ArrayList<>();
        for (Setting item : setting.items()) {
            values.addAll(reader.apply(item));
            if (values.size() > MOST_VALUES) {
                setting.wrong("more than " + MOST_VALUES + " values. Use fewer.");
                return List.of();
            }
        }
        return values;
    }

    /**
     * One number or one range.
     *
     * @param keys that are known where this stands, those of a range among them
     */
    List<Integer> readItem(Setting item, Collection<String> keys) {
        return item.value().isObject()
                ? range(item, keys)
                : one(item).stream().boxed().toList();
    }

    private OptionalInt one(Setting item) {
        return item.count(least, most, remedy);
    }

    private List<Integer> range(Setting setting, Collection<String> keys) {
        int errors = setting.errors().count();
        setting.isMapOf(keys, remedy);
        if (setting.errors().count() > errors) {
            return List.of();
        }
        OptionalInt from = bound(setting, "from");
        OptionalInt to = bound(setting, "to");
        OptionalInt step = increase(setting, "step", 1, "Write what is added each time.");
        OptionalInt factor = increase(setting, "factor", 2, "Write what is multiplied with each time.");
        if (setting.has("step") == setting.has("factor")) {
            setting.wrong("expected a range with either 'step' or 'factor'. " + RANGE);
        }
        if (setting.errors().count() > errors) {
            return List.of();
        }
        if (from.getAsInt() > to.getAsInt()) {
            setting.wrong("a range from " + from.getAsInt() + " to " + to.getAsInt() + " is empty. Swap the two.");
        }
        return values(from.getAsInt(), to.getAsInt(), step.orElse(0), factor.orElse(1));
    }

    private static OptionalInt increase(Setting setting, String key, int least, String remedy) {
        return setting.get(key)
                .map(value -> value.count(least, Integer.MAX_VALUE, remedy))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt bound(Setting setting, String key) {
        Optional<Setting> bound = setting.get(key);
        if (bound.isEmpty()) {
            setting.missing(key, RANGE);
            return OptionalInt.empty();
        }
        return one(bound.get());
    }

    /** At most one more than is allowed: {@link #flatten} counts. */
    private static List<Integer> values(int from, int to, int increment, int multiplier) {
        List<Integer> values = new ArrayList<>();
        for (long value = from; value <= to && values.size() <= MOST_VALUES; value = value * multiplier + increment) {
            values.add((int) value);
        }
        return values;
    }
}
