package org.ridgebench.measurements;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** A column of a table: its name, and its cell for a row. */
record Column<T>(String name, Function<T, String> cell) {
    static <T> Column<T> of(String name, Function<T, Object> value) {
        return new Column<>(name, row -> text(value.apply(row)));
    }

    /** One column for every factor that a trial can have; empty where a trial does not have it. */
    static <T> Stream<Column<T>> factors(Function<T, TrialRow> trial) {
        return TrialsFile.FACTORS.stream()
                .map(factor -> new Column<>(factor, row -> trial.apply(row).factor(factor)));
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Column::text).orElse("");
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Double.toString(optional.getAsDouble()) : "";
        }
        return value.toString();
    }
}
