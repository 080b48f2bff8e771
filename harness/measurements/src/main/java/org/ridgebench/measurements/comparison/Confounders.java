package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.statistics.Medians;

/** Every factor in which two campaigns differ: machine, system, JDK, libraries, sources, data, protocol and platform. */
public final class Confounders {
    /** What a comparison is about, or what decides of its precision only. */
    private static final Pattern HARMLESS = Pattern.compile(
            "git_commit|distribution_sha256|seed|protocol\\.(repetitions|timeout|until.*)|platform\\.name"
                    // What a cluster has is in variable_RIDGEBENCH_INSTANCES.
                    + "|platform\\.emr\\..*|variable_RIDGEBENCH_(CLUSTER|USD_PER_HOUR)");

    /** What times are made of. */
    private static final Pattern DECISIVE = Pattern.compile(
            "cpu|architecture|cores_usable|governor|smt|jdk_feature|jvm_name"
                    + "|dataset_.*|variable_.*|oversubscribe|protocol\\..*|platform\\..*|kernel_variant.*|solver_variant.*");

    private static final Pattern VARIANT = Pattern.compile("(kernel|solver)_variant.*");

    private static final String LIBRARIES = "libraries";
    private static final double LOAD_OF_NOTE = 0.5;

    private Confounders() {}

    /** The gravest first. */
    public static List<Difference> between(Observed first, Observed second) {
        Map<String, String> ofFirst = factors(first);
        Map<String, String> ofSecond = factors(second);
        Set<String> names = new TreeSet<>(ofFirst.keySet());
        names.addAll(ofSecond.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String one = ofFirst.getOrDefault(name, "");
            String other = ofSecond.getOrDefault(name, "");
            // A kernel that only one of them has run is no difference between them.
            boolean ofOneOnly = VARIANT.matcher(name).matches() && (one.isEmpty() || other.isEmpty());
            if (!one.equals(other) && !ofOneOnly) {
                differences.add(
                        name.equals(LIBRARIES)
                                ? new Difference(name, without(one, other), without(other, one), Grade.B)
                                : new Difference(name, one, other, grade(name)));
            }
        }
        load(first, second, differences);
        differences.sort(Comparator.comparing(Difference::grade).reversed());
        return differences;
    }

    /** What a comparison is worth with such differences. */
    public static Grade grade(Collection<Difference> differences) {
        return differences.stream()
                .map(Difference::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.A);
    }

    private static Grade grade(String factor) {
        if (HARMLESS.matcher(factor).matches()) {
            return Grade.A;
        }
        return DECISIVE.matcher(factor).matches() ? Grade.C : Grade.B;
    }

    private static Map<String, String> factors(Observed observed) {
        Map<String, Set<String>> values = new TreeMap<>();
        for (Environment environment : observed.environments().values()) {
            environment.facts().forEach((fact, value) -> add(values, fact, value));
            add(values, "jdk_feature", MachineClass.jdk(environment));
        }
        observed.settings().forEach((setting, value) -> add(values, setting, value));
        observed.rows()
                .forEach(row -> row.answer().map(answer -> answer.evaluation()).ifPresent(evaluation -> {
                    add(values, "kernel_variant of " + row.trial().factor("kernel"), evaluation.kernelVariant());
                    add(values, "solver_variant of " + row.trial().factor("solver"), evaluation.solverVariant());
                }));
        Map<String, String> factors = new TreeMap<>();
        values.forEach((name, all) -> factors.put(name, String.join("; ", all)));
        return factors;
    }

    private static void add(Map<String, Set<String>> values, String name, String value) {
        values.computeIfAbsent(name, any -> new TreeSet<>()).add(value);
    }

    /** The words of one list that another does not have. */
    private static String without(String words, String others) {
        Set<String> rest = new LinkedHashSet<>(List.of(words.split(" ")));
        Arrays.asList(others.split(" ")).forEach(rest::remove);
        return rest.stream().collect(Collectors.joining(" "));
    }

    /** Of what ran before each repetition: one of the campaign's own trials, or somebody else's work as well. */
    private static void load(Observed first, Observed second, List<Difference> differences) {
        OptionalDouble one = load(first);
        OptionalDouble other = load(second);
        if (one.isPresent() && other.isPresent() && Math.abs(one.getAsDouble() - other.getAsDouble()) > LOAD_OF_NOTE) {
            differences.add(new Difference("load_1m", text(one.getAsDouble()), text(other.getAsDouble()), Grade.B));
        }
    }

    private static OptionalDouble load(Observed observed) {
        double[] loads = observed.measurements().stream()
                .mapToDouble(measurement -> measurement.result().circumstances().loadAverage())
                .toArray();
        return loads.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Medians.of(loads));
    }

    private static String text(double load) {
        return String.format(Locale.ROOT, "%.2f", load);
    }
}
