package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Numbers;

/** Names things by those of their factors in which they differ, and by no others. */
public final class Labels {
    /** Factors whose values speak for themselves, in the order in which they are said. */
    private static final List<String> WORDS =
            List.of("implementation", "kernel", "solver", "schedule", "timer", "dataset");

    /** Factors that need a noun. */
    private static final List<String> NUMBERS = List.of(
            "samples",
            "perCore",
            "ranks",
            "threads",
            "threadsPerRank",
            "executors",
            "executorCores",
            "executorMemory",
            "lambdas",
            "seed",
            TrialRow.MACHINE);

    private final Set<String> varying;

    /** @param all the factors of everything that must be told apart */
    public Labels(Collection<Map<String, String>> all) {
        varying = Stream.concat(WORDS.stream(), NUMBERS.stream())
                .filter(factor -> all.stream()
                                .map(factors -> factors.getOrDefault(factor, ""))
                                // That others have no schedule is said by their names.
                                .filter(value -> !factor.equals("schedule") || !value.isEmpty())
                                .distinct()
                                .count()
                        > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which factors differ. */
    public Set<String> varying() {
        return varying;
    }

    /** {@code threads exact, 2 cores}; the implementation's name where nothing differs. */
    public String label(Map<String, String> factors) {
        String words = WORDS.stream()
                .filter(varying::contains)
                .map(factor -> factors.getOrDefault(factor, ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(words);
        }
        NUMBERS.stream()
                .filter(factor -> varying.contains(factor) && factors.containsKey(factor))
                .map(factor -> phrase(factor, factors))
                .forEach(parts::add);
        return parts.isEmpty() ? factors.getOrDefault("implementation", "") : String.join(", ", parts);
    }

    private static String phrase(String factor, Map<String, String> factors) {
        String value = factors.getOrDefault(factor, "");
        return switch (factor) {
            case "samples" -> Numbers.count(Double.parseDouble(value)) + " images";
            case "perCore" -> Numbers.count(Double.parseDouble(value)) + " images a core";
            case "ranks" -> Numbers.of(Integer.parseInt(value), "rank");
            case "threads" -> Numbers.of(Integer.parseInt(value), factors.containsKey("ranks") ? "thread" : "core");
            case "threadsPerRank" -> Numbers.of(Integer.parseInt(value), "thread") + " a rank";
            case "executors" -> Numbers.of(Integer.parseInt(value), "executor");
            case "executorCores" -> Numbers.of(Integer.parseInt(value), "core") + " each";
            case "executorMemory" -> value.replaceFirst("m$", " MiB") + " each";
            case TrialRow.MACHINE -> "on " + value;
            case "lambdas" -> "λ " + value;
            default -> factor + " " + value;
        };
    }
}
