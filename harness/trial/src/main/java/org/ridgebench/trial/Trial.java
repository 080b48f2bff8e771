package org.ridgebench.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One point of a sweep, fully determined.
 *
 * @param schedule how work is dealt out, for implementations that have a choice
 * @param timer set only where an experiment compares timers; otherwise the protocol's timer, which is no part of a
 *     trial's identity
 */
public record Trial(
        String implementation,
        Problem problem,
        Parallelism parallelism,
        Optional<String> schedule,
        Optional<String> timer) {
    private static final int ID_LENGTH = 12;

    public Trial {
        requireNonNull(implementation, "implementation");
        requireNonNull(problem, "problem");
        requireNonNull(parallelism, "parallelism");
        requireNonNull(schedule, "schedule");
        requireNonNull(timer, "timer");
    }

    public Trial(String implementation, Problem problem, Parallelism parallelism) {
        this(implementation, problem, parallelism, Optional.empty(), Optional.empty());
    }

    /** Every factor that this trial has, by its name in YAML and CSV, in a fixed order. */
    public Map<String, String> factors() {
        Map<String, String> factors = new LinkedHashMap<>();
        factors.put("implementation", implementation);
        factors.put("dataset", problem.dataset().name());
        factors.put("samples", Integer.toString(problem.samples()));
        factors.put("lambdas", problem.lambdas().toString());
        factors.put("kernel", problem.kernel());
        factors.put("solver", problem.solver());
        factors.put("seed", Long.toString(problem.seed()));
        factors.putAll(new TreeMap<>(parallelism.settings()));
        schedule.ifPresent(value -> factors.put("schedule", value));
        timer.ifPresent(value -> factors.put("timer", value));
        return factors;
    }

    /**
     * A stable name: a hash of the factors that are present. Another value in a sweep, or a factor that later versions
     * add, renames no trial that does not have it.
     */
    public String id() {
        Map<String, String> factors = new TreeMap<>(factors());
        factors.put("lambdas", problem.lambdas().identity());
        StringBuilder text = new StringBuilder();
        factors.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return Sha256.of(text.toString().getBytes(UTF_8)).substring(0, ID_LENGTH);
    }

    /** The same trial in every factor but the number of samples. */
    public Trial withSamples(int samples) {
        return new Trial(implementation, problem.withSamples(samples), parallelism, schedule, timer);
    }

    /** The same trial in every factor but the cores: what a relative speedup divides by. */
    public Trial onOneCore() {
        return new Trial(implementation, problem, parallelism.onOneCore(), schedule, timer);
    }
}
