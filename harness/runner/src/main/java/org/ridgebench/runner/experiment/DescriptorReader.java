package org.ridgebench.runner.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one module's descriptor: an {@code implementation.yaml}. */
final class DescriptorReader {
    private static final List<String> REQUIRED =
            List.of("implementations", "launcher", "keys", "kernels", "solvers", "defaults");
    private static final String APPROXIMATE = "approximate";
    private static final String SCHEDULE = SweepKey.SCHEDULE.word();
    private static final String ONLY_SOLVER = "onlySolver";
    private static final List<String> KEYS = Stream.concat(
                    REQUIRED.stream(), Stream.of(ONLY_SOLVER, SCHEDULE, APPROXIMATE))
            .toList();
    private static final String NO_DESCRIPTOR = "Compare it with the descriptor of another implementation.";

    private final Setting root;
    private final String module;
    private final Optional<String> missing;

    private DescriptorReader(Setting root, String module, Optional<String> missing) {
        this.root = root;
        this.module = module;
        this.missing = missing;
    }

    /**
     * Reads a descriptor.
     *
     * @param missing what the module needs and does not have, if anything
     * @return one for each implementation of the module
     */
    static List<ImplementationDescriptor> read(Path file, String module, Optional<String> missing)
            throws ConfigurationException {
        ConfigurationErrors errors = new ConfigurationErrors(file.toString());
        Setting root = new Setting("", YamlFile.read(file, KEYS), errors);
        List<ImplementationDescriptor> descriptors = new DescriptorReader(root, module, missing).descriptors();
        errors.throwIfAny();
        return descriptors;
    }

    private List<ImplementationDescriptor> descriptors() {
        root.isMapOf(KEYS, NO_DESCRIPTOR);
        REQUIRED.stream().filter(key -> !root.has(key)).forEach(key -> root.missing(key, NO_DESCRIPTOR));
        Map<String, Double> kernels = kernels();
        List<String> names = words("implementations", "implementation");
        List<String> solvers = words("solvers", "solver");
        Optional<LauncherKind> launcher = root.get("launcher")
                .flatMap(setting -> setting.word("launcher", LauncherKind.words()))
                .flatMap(LauncherKind::of);
        Set<String> keys = keys();
        Map<String, String> onlySolvers = wordOfSome(ONLY_SOLVER, "solver", names, solvers);
        Map<String, String> schedules = wordOfSome(SCHEDULE, SCHEDULE, names, AxisReader.SCHEDULES);
        Map<String, Double> tolerances = tolerances(names);
        Optional<String> kernel = defaultOf("kernel", kernels.keySet());
        Optional<String> solver = defaultOf("solver", solvers);
        if (root.errors().count() > 0) {
            return List.of();
        }
        return names.stream()
                .map(name -> new ImplementationDescriptor(
                        name,
                        module,
                        launcher.orElseThrow(),
                        schedules.containsKey(name) ? with(keys, SCHEDULE) : keys,
                        kernels,
                        Optional.ofNullable(onlySolvers.get(name)).map(List::of).orElse(solvers),
                        kernel.orElseThrow(),
                        onlySolvers.getOrDefault(name, solver.orElseThrow()),
                        Optional.ofNullable(schedules.get(name)),
                        tolerance(tolerances.get(name)),
                        missing))
                .toList();
    }

    private List<String> words(String key, String what) {
        List<String> words = new ArrayList<>();
        root.get(key)
                .ifPresent(setting -> setting.items().forEach(item -> item.text("the name of a " + what, NO_DESCRIPTOR)
                        .ifPresent(words::add)));
        return words;
    }

    /** What each implementation has by itself, where it is not as the others of its module. */
    private Map<String, String> wordOfSome(String key, String what, List<String> names, Collection<String> known) {
        Map<String, String> words = new LinkedHashMap<>();
        root.get(key)
                .filter(setting -> setting.isMapOf(names, NO_DESCRIPTOR))
                .ifPresent(setting -> names.forEach(name -> setting.get(name)
                        .flatMap(value -> value.word(what, known))
                        .ifPresent(word -> words.put(name, word))));
        return words;
    }

    /** The tolerance of each implementation that is approximate. */
    private Map<String, Double> tolerances(List<String> names) {
        Map<String, Double> tolerances = new LinkedHashMap<>();
        root.get(APPROXIMATE)
                .filter(setting -> setting.isMapOf(names, "Write '{" + names.get(0) + ": 0.02}'."))
                .ifPresent(setting -> names.forEach(name -> setting.get(name)
                        .flatMap(value -> value.positiveNumber(
                                "Write by how much its validation accuracy may differ from the serial one's."))
                        .ifPresent(tolerance -> tolerances.put(name, tolerance))));
        return tolerances;
    }

    private static OptionalDouble tolerance(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private Set<String> keys() {
        Set<String> known = new LinkedHashSet<>(SweepKey.words(SweepKey.OF_SOME));
        // Not all of a module need to have it, and those that have it have a default.
        known.remove(SCHEDULE);
        Set<String> keys = new LinkedHashSet<>();
        root.get("keys").ifPresent(setting -> setting.items()
                .forEach(item -> item.word("sweep key", known).ifPresent(keys::add)));
        return keys;
    }

    private static Set<String> with(Set<String> keys, String another) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.add(another);
        return all;
    }

    private Map<String, Double> kernels() {
        Map<String, Double> kernels = new LinkedHashMap<>();
        root.get("kernels").ifPresent(setting -> {
            if (!setting.value().isObject()) {
                setting.expected("kernels with the GFLOP/s of each", NO_DESCRIPTOR);
                return;
            }
            setting.value().fieldNames().forEachRemaining(name -> setting.get(name)
                    .flatMap(speed -> speed.positiveNumber("Write the GFLOP/s that one core roughly reaches."))
                    .ifPresent(speed -> kernels.put(name, speed)));
        });
        return kernels;
    }

    private Optional<String> defaultOf(String key, Collection<String> known) {
        Optional<Setting> defaults = root.get("defaults");
        if (defaults.isEmpty() || !defaults.get().isMapOf(List.of("kernel", "solver"), NO_DESCRIPTOR)) {
            return Optional.empty();
        }
        Optional<Setting> setting = defaults.get().get(key);
        if (setting.isEmpty()) {
            defaults.get().missing(key, Nearest.advice("", known));
        }
        return setting.flatMap(value -> value.word(key, known));
    }
}
