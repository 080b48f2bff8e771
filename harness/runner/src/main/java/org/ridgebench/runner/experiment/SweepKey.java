package org.ridgebench.runner.experiment;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A factor that a sweep can vary. */
enum SweepKey {
    DATASET("dataset"),
    SAMPLES("samples"),
    LAMBDAS("lambdas"),
    KERNEL("kernel"),
    SOLVER("solver"),
    TIMER("timer"),
    THREADS("threads"),
    RANKS("ranks"),
    EXECUTORS("executors"),
    EXECUTOR_CORES("executorCores"),
    EXECUTOR_MEMORY("executorMemory"),
    SCHEDULE("schedule");

    /** Those that a file may give once, at its top, for all its entries. */
    static final Set<SweepKey> AT_TOP = EnumSet.of(DATASET, SAMPLES, LAMBDAS);

    /** Those that every implementation has. */
    static final Set<SweepKey> OF_ALL = EnumSet.range(DATASET, TIMER);

    /** Those that an implementation has by its descriptor. */
    static final Set<SweepKey> OF_SOME = EnumSet.range(THREADS, SCHEDULE);

    /** Those of which a trial's cores are the product. */
    static final Set<SweepKey> WORKERS = EnumSet.range(THREADS, EXECUTOR_CORES);

    private final String word;

    SweepKey(String word) {
        this.word = word;
    }

    /** As files write it. */
    String word() {
        return word;
    }

    static Optional<SweepKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static List<String> words(Collection<SweepKey> keys) {
        return keys.stream().map(SweepKey::word).toList();
    }
}
