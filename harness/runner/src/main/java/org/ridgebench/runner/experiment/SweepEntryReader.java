package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one entry of a sweep. */
final class SweepEntryReader {
    static final String IMPLEMENTATION = "implementation";
    static final String ZIP = "zip";
    static final String WHERE = "where";

    /** As Spark has it where nobody says anything. */
    private static final Value EXECUTOR_MEMORY = new Value.Memory(1024);

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

    /** Whether an entry says, itself or in its {@code zip}, what a key is set to. */
    static boolean sets(Setting entry, SweepKey key) {
        return entry.has(key.word())
                || entry.get(ZIP).filter(zip -> zip.has(key.word())).isPresent();
    }

    private void readImplementations() {
        List<Setting> named = setting.get(IMPLEMENTATION).map(Setting::items).orElse(List.of());
        named.forEach(item -> item.word(IMPLEMENTATION, catalogue.names())
                .flatMap(catalogue::find)
                .ifPresent(implementations::add));
    }

    private List<SweepEntry> entries() {
        Set<SweepKey> legal = legalKeys();
        checkKeys(setting, legal, true);
        requireImplementation();
        requireParallelism();
        List<Axis> axes = axes(legal);
        Optional<Condition> where = setting.get(WHERE).flatMap(SweepEntryReader::condition);
        return implementations.stream()
                .map(implementation -> completed(new SweepEntry(implementation, axes, where)))
                .toList();
    }

    private List<Axis> axes(Set<SweepKey> legal) {
        List<Axis> axes = new ArrayList<>();
        setting.value().fieldNames().forEachRemaining(key -> {
            Setting value = setting.get(key).orElseThrow();
            if (key.equals(ZIP)) {
                new ZipReader(reader, setting)
                        .read(value, zip -> checkKeys(zip, legal, false))
                        .ifPresent(axes::add);
            }
            SweepKey.of(key)
                    .filter(legal::contains)
                    .flatMap(sweepKey -> reader.axis(sweepKey, value))
                    .ifPresent(axes::add);
        });
        return axes;
    }

    private void requireImplementation() {
        if (!setting.has(IMPLEMENTATION)) {
            setting.missing(IMPLEMENTATION, Nearest.advice("", catalogue.names()));
        }
    }

    /** How wide a trial is must be said; how a width is made up of processes and threads need not be. */
    private void requireParallelism() {
        implementations.stream()
                .flatMap(descriptor -> leading(descriptor).stream())
                .filter(key -> !sets(setting, key))
                .map(SweepKey::word)
                .forEach(key -> setting.missing(key, "Write one or more numbers, such as '" + key + ": [1, 2, 4]'."));
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
            if (!words.contains(key) && SweepKey.of(key).isPresent()) {
                map.get(key).orElseThrow().wrong("not a key of " + implementationsWithout(key) + ". Remove it.");
            } else if (!words.contains(key)) {
                map.unknownKey(key, words);
            }
        });
    }

    private String implementationsWithout(String key) {
        return implementations.stream()
                .filter(descriptor -> !descriptor.keys().contains(key))
                .map(descriptor -> "'" + descriptor.implementation() + "'")
                .collect(Collectors.joining(", "));
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
        descriptor
                .defaultSchedule()
                .filter(schedule -> !entry.sets(SweepKey.SCHEDULE))
                .ifPresent(schedule -> axes.add(Axis.of(SweepKey.SCHEDULE, new Value.Word(schedule))));
        List.of(SweepKey.THREADS, SweepKey.EXECUTOR_CORES).stream()
                .filter(key -> descriptor.has(key) && !entry.sets(key))
                .forEach(key -> axes.add(Axis.of(key, new Value.Count(1))));
        if (descriptor.has(SweepKey.EXECUTOR_MEMORY) && !entry.sets(SweepKey.EXECUTOR_MEMORY)) {
            axes.add(Axis.of(SweepKey.EXECUTOR_MEMORY, EXECUTOR_MEMORY));
        }
        return new SweepEntry(descriptor, axes, entry.where());
    }

    /** The key without which the parallelism of an implementation is left open. */
    private static Optional<SweepKey> leading(ImplementationDescriptor descriptor) {
        return List.of(SweepKey.EXECUTORS, SweepKey.RANKS, SweepKey.THREADS).stream()
                .filter(descriptor::has)
                .findFirst();
    }
}
