package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ridgebench.trial.MemoryText;

/** Reads the values of single keys of a sweep. */
final class AxisReader {
    static final List<String> TIMERS = List.of("jmh", "loop", "jmh-fork");
    static final List<String> SCHEDULES = List.of("block", "dynamic", "shared");

    /** More cores than any machine has that this could be started on. */
    static final int MOST_WORKERS = 10_000;

    /** Mebibytes: Spark keeps 300 of them to itself, and refuses executors with less than half as many more. */
    private static final int LEAST_EXECUTOR_MEMORY = 450;

    private final DatasetReader datasets;
    private final List<ImplementationDescriptor> implementations;

    /**
     * @param implementations of the entry that is read; none where there is no entry, or only a misspelt one
     */
    AxisReader(DatasetReader datasets, List<ImplementationDescriptor> implementations) {
        this.datasets = datasets;
        this.implementations = List.copyOf(implementations);
    }

    /** An axis of one key; empty if something is wrong. */
    Optional<Axis> axis(SweepKey key, Setting setting) {
        List<Value> values = values(key, setting);
        return values.isEmpty() ? Optional.empty() : Optional.of(Axis.of(key, values));
    }

    /** The values of a key; what is wrong is missing from them. */
    List<Value> values(SweepKey key, Setting setting) {
        if (setting.value().isArray() && setting.value().isEmpty()) {
            setting.expected("at least one value", "Write one, or remove the key.");
            return List.of();
        }
        return switch (key) {
            case DATASET -> each(setting, datasets::read);
            case SAMPLES -> SamplesReader.read(setting);
            case LAMBDAS -> each(setting, item -> LambdasReader.read(item).map(Value.Lambdas::new));
            case KERNEL ->
                words(setting, "kernel", descriptor -> descriptor.kernels().keySet());
            case SOLVER -> words(setting, "solver", ImplementationDescriptor::solvers);
            case TIMER -> words(setting, "timer", TIMERS);
            case SCHEDULE -> words(setting, "schedule", SCHEDULES);
            case THREADS, RANKS, EXECUTORS, EXECUTOR_CORES -> workers(key, setting);
            case EXECUTOR_MEMORY -> each(setting, AxisReader::memory);
        };
    }

    private static Optional<Value> memory(Setting setting) {
        String what = "an amount of memory from " + MemoryText.of(LEAST_EXECUTOR_MEMORY);
        String remedy = "Write '512m' or '1g'.";
        Optional<String> text = setting.text(what, remedy);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt mebibytes = MemoryText.mebibytes(text.get());
        if (mebibytes.orElse(0) < LEAST_EXECUTOR_MEMORY) {
            setting.expected(what, remedy);
            return Optional.empty();
        }
        return Optional.of(new Value.Memory(mebibytes.getAsInt()));
    }

    private static List<Value> workers(SweepKey key, Setting setting) {
        WholeNumbers numbers = new WholeNumbers(1, MOST_WORKERS, "Write how many " + noun(key) + " a trial has.");
        return numbers.read(setting).stream().<Value>map(Value.Count::new).toList();
    }

    private static String noun(SweepKey key) {
        return key == SweepKey.EXECUTOR_CORES ? "cores each executor of" : key.word();
    }

    /** Words that every implementation of the entry knows. */
    private List<Value> words(
            Setting setting, String what, Function<ImplementationDescriptor, Collection<String>> known) {
        if (implementations.isEmpty()) {
            return List.of();
        }
        List<String> shared = new ArrayList<>(known.apply(implementations.get(0)));
        implementations.forEach(descriptor -> shared.retainAll(known.apply(descriptor)));
        return words(setting, what, shared);
    }

    private static List<Value> words(Setting setting, String what, List<String> known) {
        return each(setting, item -> item.word(what, known).map(Value.Word::new));
    }

    private static List<Value> each(Setting setting, Function<Setting, Optional<? extends Value>> reader) {
        List<Value> values = new ArrayList<>();
        setting.items().forEach(item -> reader.apply(item).ifPresent(values::add));
        return values;
    }
}
