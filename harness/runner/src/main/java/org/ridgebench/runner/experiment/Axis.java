package org.ridgebench.runner.experiment;

import java.util.List;

/**
 * One direction of a sweep: a factor and its values, or several factors that go together.
 *
 * @param keys one, or those of a {@code zip}
 * @param rows what the keys are set to, in the order of the keys; at least one row
 */
record Axis(List<SweepKey> keys, List<List<Value>> rows) {
    Axis {
        keys = List.copyOf(keys);
        rows = rows.stream().map(List::copyOf).toList();
        int width = keys.size();
        if (width == 0 || rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("rows of " + width + " values expected, got " + rows);
        }
    }

    static Axis of(SweepKey key, List<Value> values) {
        return new Axis(List.of(key), values.stream().map(List::of).toList());
    }

    static Axis of(SweepKey key, Value value) {
        return of(key, List.of(value));
    }

    /** The values of one key, row by row. */
    List<Value> column(SweepKey key) {
        return rows.stream().map(row -> row.get(keys.indexOf(key))).toList();
    }
}
