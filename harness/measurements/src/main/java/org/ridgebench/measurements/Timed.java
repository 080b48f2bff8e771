package org.ridgebench.measurements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which stretch of a repetition a time is of. */
public enum Timed {
    /** The timed call, with the data in place. */
    FIT,
    /** From the start of the process to its first answer. */
    END_TO_END;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A trial's times of that stretch. */
    public Optional<Times> times(SummaryRow row) {
        return this == FIT ? row.fit() : row.endToEnd();
    }

    /** A trial's speedup against the fastest serial trial. */
    public Optional<Speedup> absolute(SummaryRow row) {
        return this == FIT ? row.absolute() : row.endToEndAbsolute();
    }

    /** What is found of either stretch, fits first. */
    public static <T> List<T> both(Function<Timed, List<T>> of) {
        return Arrays.stream(values())
                .flatMap(timed -> of.apply(timed).stream())
                .toList();
    }
}
