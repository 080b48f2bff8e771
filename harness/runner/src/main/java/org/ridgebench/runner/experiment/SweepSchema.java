package org.ridgebench.runner.experiment;

import static org.ridgebench.runner.experiment.SchemaNodes.anyOf;
import static org.ridgebench.runner.experiment.SchemaNodes.described;
import static org.ridgebench.runner.experiment.SchemaNodes.listOrOne;
import static org.ridgebench.runner.experiment.SchemaNodes.map;
import static org.ridgebench.runner.experiment.SchemaNodes.object;
import static org.ridgebench.runner.experiment.SchemaNodes.oneOfWords;
import static org.ridgebench.runner.experiment.SchemaNodes.reference;
import static org.ridgebench.runner.experiment.SchemaNodes.type;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the schema that depends on the implementations: the entries of a sweep. */
final class SweepSchema {
    private final Catalogue catalogue;

    SweepSchema(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The list of entries: all keys that any implementation has, then what each implementation rules out. */
    ObjectNode entries() {
        Map<String, ObjectNode> factors = new LinkedHashMap<>();
        keys().forEach(key -> factors.put(key.word(), reference(key.word())));
        Map<String, ObjectNode> keys = new LinkedHashMap<>();
        keys.put(SweepEntryReader.IMPLEMENTATION, listOrOne(oneOfWords(catalogue.names())));
        keys.putAll(factors);
        keys.put(SweepEntryReader.ZIP, described("Keys whose lists go together.", map(factors, List.of())));
        keys.put(SweepEntryReader.WHERE, where());
        ObjectNode entry = map(keys, List.of(SweepEntryReader.IMPLEMENTATION));
        ArrayNode rules = entry.putArray("allOf");
        catalogue.all().forEach(descriptor -> rule(descriptor).ifPresent(rules::add));
        ObjectNode list = type("array").put("minItems", 1);
        list.set("items", entry);
        return described("Each entry is multiplied out.", list);
    }

    private static ObjectNode where() {
        return described(
                "Which combinations are wanted: a comparison of " + String.join(", ", PointContext.NAMES) + ".",
                ExperimentSchema.condition());
    }

    /** The keys that any implementation has. */
    List<SweepKey> keys() {
        List<SweepKey> keys = new ArrayList<>(SweepKey.OF_ALL);
        SweepKey.OF_SOME.stream()
                .filter(key -> catalogue.all().stream().anyMatch(descriptor -> descriptor.has(key)))
                .forEach(keys::add);
        return keys;
    }

    /** What a key may be set to, whatever the implementation. */
    ObjectNode values(SweepKey key) {
        return switch (key) {
            case DATASET -> described("A name under the data folder, or a path.", listOrOne(type("string")));
            case SAMPLES ->
                described(
                        "How many rows of the training file are used; four fifths train.",
                        numbers("row", reference("perCore")));
            case LAMBDAS -> described("The λ grid.", listOrOne(reference("grid")));
            case KERNEL -> described("How the Gram matrix is computed.", listOrOne(oneOfWords(kernels())));
            case SOLVER -> described("How the normal equations are solved.", listOrOne(oneOfWords(solvers())));
            case TIMER -> described("Only to compare timers.", listOrOne(oneOfWords(AxisReader.TIMERS)));
            case SCHEDULE -> described("How work is dealt out.", listOrOne(oneOfWords(AxisReader.SCHEDULES)));
            case THREADS, RANKS, EXECUTORS, EXECUTOR_CORES -> described("How many a trial has.", numbers("worker"));
            case EXECUTOR_MEMORY ->
                described(
                        "The heap of each executor, such as 512m. Default: 1g.",
                        listOrOne(type("string").put("pattern", "^[1-9][0-9]*[mMgG]$")));
        };
    }

    /** Numbers of one kind, ranges of them, lists of both. */
    static ObjectNode numbers(String kind, ObjectNode... others) {
        List<ObjectNode> forms = new ArrayList<>(List.of(reference(kind), reference(kind + "Range")));
        forms.addAll(List.of(others));
        return listOrOne(anyOf(forms));
    }

    private Set<String> kernels() {
        Set<String> all = new LinkedHashSet<>();
        catalogue.all().forEach(descriptor -> all.addAll(descriptor.kernels().keySet()));
        return all;
    }

    private Set<String> solvers() {
        Set<String> all = new LinkedHashSet<>();
        catalogue.all().forEach(descriptor -> all.addAll(descriptor.solvers()));
        return all;
    }

    /** If an entry is of this implementation, then only its kernels and solvers, and none of the keys that it lacks. */
    private Optional<ObjectNode> rule(ImplementationDescriptor descriptor) {
        ObjectNode allowed = object();
        narrow(allowed, SweepKey.KERNEL, descriptor.kernels().keySet(), kernels());
        narrow(allowed, SweepKey.SOLVER, descriptor.solvers(), solvers());
        keys().stream()
                .filter(key -> SweepKey.OF_SOME.contains(key) && !descriptor.has(key))
                .forEach(key -> allowed.put(key.word(), false));
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode rule = object();
        ObjectNode isThisOne = rule.putObject("if");
        isThisOne
                .putObject("properties")
                .putObject(SweepEntryReader.IMPLEMENTATION)
                .put("const", descriptor.implementation());
        isThisOne.putArray("required").add(SweepEntryReader.IMPLEMENTATION);
        rule.putObject("then").set("properties", allowed);
        return Optional.of(rule);
    }

    private static void narrow(ObjectNode allowed, SweepKey key, Collection<String> own, Set<String> all) {
        if (!own.containsAll(all)) {
            allowed.set(key.word(), listOrOne(oneOfWords(own)));
        }
    }
}
