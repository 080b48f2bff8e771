package org.ridgebench.runner.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

/**
 * One combination of a sweep entry's values.
 *
 * @param values of every factor that the trial has
 */
record Point(ImplementationDescriptor implementation, Map<SweepKey, Value> values) {
    /** The same in all experiments, so that a trial keeps its name in all of them. */
    private static final long PROBLEM_SEED = 0;

    Point {
        values = Map.copyOf(values);
    }

    static Point start(ImplementationDescriptor implementation) {
        return new Point(implementation, Map.of());
    }

    Point with(Axis axis, int row) {
        Map<SweepKey, Value> more = new EnumMap<>(SweepKey.class);
        more.putAll(values);
        for (int i = 0; i < axis.keys().size(); i++) {
            more.put(axis.keys().get(i), axis.rows().get(row).get(i));
        }
        return new Point(implementation, more);
    }

    Optional<String> word(SweepKey key) {
        return Optional.ofNullable((Value.Word) values.get(key)).map(Value.Word::word);
    }

    /** Threads, ranks and the like; 1 where the trial has none. */
    int countOrOne(SweepKey key) {
        Value value = values.get(key);
        return value == null ? 1 : ((Value.Count) value).count();
    }

    /** Mebibytes of each executor; 0 where the trial has none. */
    int executorMemory() {
        return values.get(SweepKey.EXECUTOR_MEMORY) instanceof Value.Memory memory ? memory.mebibytes() : 0;
    }

    long cores() {
        return SweepKey.WORKERS.stream().mapToLong(this::countOrOne).reduce(1, Math::multiplyExact);
    }

    OptionalInt samplesPerCore() {
        return values.get(SweepKey.SAMPLES) instanceof Value.PerCore perCore
                ? OptionalInt.of(perCore.samples())
                : OptionalInt.empty();
    }

    /** The samples of the trial; more than a data set can have where the cores are too many for {@code perCore}. */
    long samples() {
        return samplesPerCore().isPresent() ? samplesPerCore().getAsInt() * cores() : countOrOne(SweepKey.SAMPLES);
    }

    Trial trial() {
        return new Trial(
                implementation.implementation(),
                problem(),
                parallelism(),
                word(SweepKey.SCHEDULE),
                word(SweepKey.TIMER));
    }

    Value.Data data() {
        return (Value.Data) given(SweepKey.DATASET);
    }

    private Problem problem() {
        boolean spark = implementation.launcher() == LauncherKind.SPARK;
        Dataset dataset = spark ? data().dataset() : data().here();
        LambdaGrid lambdas = ((Value.Lambdas) given(SweepKey.LAMBDAS)).grid();
        return new Problem(
                dataset,
                Math.toIntExact(samples()),
                lambdas,
                word(SweepKey.KERNEL).orElseThrow(),
                word(SweepKey.SOLVER).orElseThrow(),
                PROBLEM_SEED);
    }

    private Parallelism parallelism() {
        int threads = countOrOne(SweepKey.THREADS);
        if (implementation.has(SweepKey.EXECUTORS)) {
            return new Parallelism.Executors(
                    countOrOne(SweepKey.EXECUTORS), countOrOne(SweepKey.EXECUTOR_CORES), executorMemory());
        }
        if (implementation.has(SweepKey.RANKS)) {
            return new Parallelism.Ranks(countOrOne(SweepKey.RANKS), threads);
        }
        return implementation.has(SweepKey.THREADS) ? new Parallelism.Threads(threads) : new Parallelism.Serial();
    }

    private Value given(SweepKey key) {
        Value value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("a point without " + key.word() + ": " + this);
        }
        return value;
    }
}
