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
    WINNERS,
    COST,
    PRICE,
    SERIAL_SHARE,
    SCALING_FIT,
    GRAM_RATE,
    COMPUTATION_GRAPH,
    DATA_SAMPLES,
    SERIAL_RUNTIME,
    OPENMP_RUNTIME,
    OPENMP_SCALING,
    AMDAHL,
    MODEL_PARALLEL,
    DATA_PARALLEL,
    OWN_IMAGES,
    SPARK_LOOPS,
    SPARK_INTERIM;

    /** Those that divide by the same trial on one core. */
    private static final Set<Figure> OVER_ONE_CORE = EnumSet.of(
            SPEEDUP, EFFICIENCY, PRICE, SERIAL_SHARE, OPENMP_SCALING, MODEL_PARALLEL, DATA_PARALLEL, OWN_IMAGES);

    /** Those with a scaled speedup. */
    private static final Set<Figure> SCALED = EnumSet.of(SCALED_SPEEDUP, OPENMP_SCALING, MODEL_PARALLEL, DATA_PARALLEL);

    /** Those that are drawn where a file names none. */
    static final List<String> DEFAULTS =
            List.of(RUNTIME.word(), SPEEDUP.word(), SCALED_SPEEDUP.word(), EFFICIENCY.word());

    /** As files write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it needs every trial on one core as well. */
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
