package org.ridgebench.runner.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure that an experiment can ask for: decides which trials are added as its bases. */
enum Figure {
    RUNTIME,
    SPEEDUP,
    SCALED_SPEEDUP,
    EFFICIENCY,
    TIMERS,
    TIMELINE,
    SPARK_SPEEDUP,
    EXECUTOR_MEMORY;

    /** Those that are drawn where a file names none. */
    static final List<String> DEFAULTS =
            List.of(RUNTIME.word(), SPEEDUP.word(), SCALED_SPEEDUP.word(), EFFICIENCY.word());

    /** As files write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Figure::word).toList();
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word))
                .findFirst();
    }
}
