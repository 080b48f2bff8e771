package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of a sweep. */
final class SweepEntryReader {
    static final String IMPLEMENTATION = "implementation";
    static final String ZIP = "zip";
    static final String WHERE = "where";

    private final Catalogue catalogue;
    private final Setting setting;
    private final List<ImplementationDescriptor> implementations = new ArrayList<>();
    private final AxisReader reader;

    private SweepEntryReader(Catalogue catalogue, DatasetReader datasets, Setting setting) {
        this.catalogue = catalogue;
        this.setting = setting;
        readImplementations();
        this.reader = new AxisReader(datasets, implementations);
    }

    /**
     * Reads an entry.
     *
     * @return one for each implementation that it names; what they hold is only right if there was no error
     */
    static List<SweepEntry> read(Catalogue catalogue, DatasetReader datasets, Setting setting) {
        if (!setting.value().isObject()) {
            setting.expected("keys with values", "Write '{implementation: serial}'.");
            return List.of();
        }
        return new SweepEntryReader(catalogue, datasets, setting).entries();
    }

    private void readImplementations() {
        Optional<Setting> named = setting.get(IMPLEMENTATION);
        if (named.isEmpty()) {
            setting.missing(IMPLEMENTATION, Nearest.advice("", catalogue.names()));
            return;
        }
        named.get().items().forEach(item -> item.word(IMPLEMENTATION, catalogue.names())
                .flatMap(catalogue::find)
                .ifPresent(implementations::add));
    }

    private List<SweepEntry> entries() {
        Set<SweepKey> legal = legalKeys();
        checkKeys(setting, legal, true);
        List<Axis> axes = new ArrayList<>();
        setting.value().fieldNames().forEachRemaining(key -> {
            Setting value = setting.get(key).orElseThrow();
            if (key.equals(ZIP)) {
                new ZipReader(reader, setting)
                        .read(value, zipped -> checkKeys(zipped, legal, false))
                        .ifPresent(axes::add);
            }
            SweepKey.of(key)
                    .filter(legal::contains)
                    .flatMap(sweepKey -> reader.axis(sweepKey, value))
                    .ifPresent(axes::add);
        });
        Optional<Condition> where = setting.get(WHERE).flatMap(SweepEntryReader::condition);
        if (!setting.errors().isEmpty()) {
            return List.of();
        }
        return implementations.stream()
                .map(implementation -> completed(new SweepEntry(implementation, axes, where)))
                .toList();
    }

    private Set<SweepKey> legalKeys() {
        Set<SweepKey> legal = new LinkedHashSet<>(SweepKey.OF_ALL);
        SweepKey.OF_SOME.stream()
                .filter(key -> implementations.stream().allMatch(descriptor -> descriptor.has(key)))
                .forEach(legal::add);
        return legal;
    }

    private void checkKeys(Setting map, Set<SweepKey> legal, boolean isEntry) {
        List<String> words = new ArrayList<>(SweepKey.words(legal));
        if (isEntry) {
            words.addAll(0, List.of(IMPLEMENTATION, ZIP, WHERE));
        }
        map.value().fieldNames().forEachRemaining(key -> {
            if (!words.contains(key)) {
                map.get(key).orElseThrow().wrong(problem(key, words));
            }
        });
    }

    private String problem(String key, List<String> legal) {
        if (SweepKey.of(key).isEmpty()) {
            return "unknown key. " + Nearest.advice(key, legal);
        }
        List<String> without = implementations.stream()
                .filter(descriptor -> !descriptor.keys().contains(key))
                .map(ImplementationDescriptor::implementation)
                .toList();
        return "not a key of '" + String.join("', '", without) + "'. Remove it.";
    }

    private static Optional<Condition> condition(Setting setting) {
        Optional<String> text = setting.text("a condition", "Write a comparison such as 'threads == 2'.");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Condition.parse(text.get()));
        } catch (ConditionException e) {
            setting.wrong(e.problem());
            return Optional.empty();
        }
    }

    /** The entry with every factor that the implementation has. */
    private SweepEntry completed(SweepEntry entry) {
        ImplementationDescriptor descriptor = entry.implementation();
        List<Axis> axes = new ArrayList<>(entry.axes());
        if (!entry.sets(SweepKey.KERNEL)) {
            axes.add(Axis.of(SweepKey.KERNEL, new Value.Word(descriptor.defaultKernel())));
        }
        if (!entry.sets(SweepKey.SOLVER)) {
            axes.add(Axis.of(SweepKey.SOLVER, new Value.Word(descriptor.defaultSolver())));
        }
        for (SweepKey key : List.of(SweepKey.EXECUTORS, SweepKey.RANKS, SweepKey.THREADS, SweepKey.EXECUTOR_CORES)) {
            if (descriptor.has(key) && !entry.sets(key)) {
                if (key == leading(descriptor)) {
                    setting.missing(key.word(), "Write one or more numbers, such as '" + key.word() + ": [1, 2, 4]'.");
                }
                axes.add(Axis.of(key, new Value.Count(1)));
            }
        }
        return new SweepEntry(descriptor, axes, entry.where());
    }

    /** The key without which the parallelism of an implementation is left open. */
    private static SweepKey leading(ImplementationDescriptor descriptor) {
        if (descriptor.has(SweepKey.EXECUTORS)) {
            return SweepKey.EXECUTORS;
        }
        return descriptor.has(SweepKey.RANKS) ? SweepKey.RANKS : SweepKey.THREADS;
    }
}
