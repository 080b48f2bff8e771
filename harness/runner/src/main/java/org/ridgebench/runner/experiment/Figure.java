package org.ridgebench.runner.experiment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A figure that an experiment can ask for: decides which trials are added as its bases. */
enum Figure {
    RUNTIME,
    SPEEDUP,
    SCALED_SPEEDUP,
    EFFICIENCY,
    TIMERS,
    TIMELINE,
    SPARK_SPEEDUP,
    EXECUTOR_MEMORY,
    SERIAL_RUNTIME,
    OPENMP_RUNTIME,
    OPENMP_SCALING,
    AMDAHL,
    MODEL_PARALLEL,
    DATA_PARALLEL,
    OWN_IMAGES,
    SPARK_LOOPS,
    SPARK_INTERIM;

    /** Those with a speedup against the same on one core. */
    private static final Set<Figure> OVER_ONE_CORE =
            EnumSet.of(SPEEDUP, EFFICIENCY, OPENMP_SCALING, MODEL_PARALLEL, DATA_PARALLEL, OWN_IMAGES);

    /** Those with a scaled speedup. */
    private static final Set<Figure> SCALED = EnumSet.of(SCALED_SPEEDUP, OPENMP_SCALING, MODEL_PARALLEL, DATA_PARALLEL);

    /** Those that are drawn where a file names none. */
    static final List<String> DEFAULTS =
            List.of(RUNTIME.word(), SPEEDUP.word(), SCALED_SPEEDUP.word(), EFFICIENCY.word());

    /** As files write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean dividesByOneCore() {
        return OVER_ONE_CORE.contains(this);
    }

    boolean dividesByScaledBase() {
        return SCALED.contains(this);
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
