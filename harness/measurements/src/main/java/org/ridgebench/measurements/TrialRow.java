package org.ridgebench.measurements;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgebench.trial.Trial;

/**
 * A trial as a campaign knows it: one row of {@code trials.csv}.
 *
 * @param id see {@link Trial#id}
 * @param factors see {@link Trial#factors}; only those that the trial has
 * @param cores all cores that the trial asks for
 * @param roles why it is in the campaign
 * @param accuracyTolerance by how much its validation accuracy may differ from the serial reference's, where its answer
 *     is approximate
 * @param excluded why it is not run, where it is not
 * @param campaigns that it is of, where several were pooled
 */
public record TrialRow(
        String id,
        Map<String, String> factors,
        int cores,
        Set<Role> roles,
        OptionalDouble accuracyTolerance,
        Optional<String> excluded,
        List<String> campaigns) {
    /** The factor that trials of several machines have in addition. */
    public static final String MACHINE = "machine";

    /** Factors that say how the work is spread: they differ between a trial and its run on one core. */
    private static final Set<String> PARALLELISM = Set.of("threads", "ranks", "executors", "executorCores");

    /** What {@link #factorsOfCurve} looks away from. */
    static final Set<String> VARYING_ON_A_CURVE = Set.of("threads", "ranks", "executors");

    /** What {@link #factorsOfCurve} calls the threads of trials that have ranks as well. */
    static final String THREADS_PER_RANK = "threadsPerRank";

    public TrialRow {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        roles = Set.copyOf(roles);
        campaigns = List.copyOf(campaigns);
    }

    /** Of one campaign. */
    public TrialRow(
            String id,
            Map<String, String> factors,
            int cores,
            Set<Role> roles,
            OptionalDouble accuracyTolerance,
            Optional<String> excluded) {
        this(id, factors, cores, roles, accuracyTolerance, excluded, List.of());
    }

    public static TrialRow of(Trial trial, Set<Role> roles, Optional<String> excluded) {
        return new TrialRow(
                trial.id(), trial.factors(), trial.parallelism().cores(), roles, OptionalDouble.empty(), excluded);
    }

    public TrialRow withAccuracyTolerance(OptionalDouble tolerance) {
        return new TrialRow(id, factors, cores, roles, tolerance, excluded, campaigns);
    }

    /** The same trial as one of several machines: another row, and in no curve with those of other machines. */
    TrialRow on(String machine) {
        Map<String, String> more = new LinkedHashMap<>(factors);
        more.put(MACHINE, machine);
        return new TrialRow(id + "@" + machine, more, cores, roles, accuracyTolerance, excluded, campaigns);
    }

    TrialRow ofCampaign(String name) {
        return new TrialRow(id, factors, cores, roles, accuracyTolerance, excluded, List.of(name));
    }

    /** One row for the same trial of two campaigns: it is left out only where both leave it out. */
    TrialRow pooledWith(TrialRow other) {
        Set<Role> allRoles = new HashSet<>(roles);
        allRoles.addAll(other.roles);
        List<String> all = Stream.concat(campaigns.stream(), other.campaigns.stream())
                .distinct()
                .toList();
        OptionalDouble tolerance = accuracyTolerance.isPresent() ? accuracyTolerance : other.accuracyTolerance;
        return new TrialRow(id, factors, cores, allRoles, tolerance, other.excluded.flatMap(any -> excluded), all);
    }

    /** A factor's text; empty text where the trial does not have it. */
    public String factor(String name) {
        return factors.getOrDefault(name, "");
    }

    public String implementation() {
        return factor("implementation");
    }

    public int samples() {
        return Integer.parseInt(factor("samples"));
    }

    /** The factors left when some are looked away from: equal for trials that differ in nothing else. */
    public Map<String, String> factorsWithout(Set<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(factors);
        rest.keySet().removeAll(names);
        return rest;
    }

    /** Equal for trials that differ at most in their cores. */
    public Map<String, String> factorsBesidesParallelism() {
        return factorsWithout(PARALLELISM);
    }

    /**
     * Equal for trials that are points of one curve over cores. Where cores come in two kinds, one kind is the same in
     * all of them: threads of a rank, cores of an executor.
     */
    public Map<String, String> factorsOfCurve() {
        Map<String, String> curve = factorsWithout(VARYING_ON_A_CURVE);
        if (factors.containsKey("ranks")) {
            curve.put(THREADS_PER_RANK, factor("threads"));
        }
        return curve;
    }

    /** Equal for trials that must give the same weights: data set, samples, λ grid, solver and seed. */
    public Map<String, String> question() {
        Map<String, String> question = new LinkedHashMap<>(factors);
        question.keySet().retainAll(Set.of("dataset", "samples", "lambdas", "solver", "seed"));
        return question;
    }
}
