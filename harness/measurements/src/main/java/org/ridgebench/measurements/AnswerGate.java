package org.ridgebench.measurements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ridgebench.trial.Answer;

/**
 * Stands before every timing: an exact trial counts only if its answer is the serial reference's, bit by bit. The
 * verdict does not depend on the order in which trials ran.
 */
final class AnswerGate {
    /** What was found, and why. */
    record Finding(Verdict verdict, String reason) {}

    private static final String UNSTABLE = "iterations of one process gave different weights";

    /** What completed reference trials answered to each question; one answer only, unless something is wrong. */
    private final Map<Map<String, String>, Set<Hashes>> references = new HashMap<>();

    private record Hashes(String statistics, String weights) implements Comparable<Hashes> {
        static Hashes of(Answer answer) {
            // What differs between iterations equals nothing.
            String weights = answer.distinctWeights() == 1 ? answer.weightsSha256() : UNSTABLE;
            return new Hashes(answer.evaluation().statisticsSha256(), weights);
        }

        /** An implementation that forms no statistics is judged by its weights alone. */
        boolean equal(Hashes expected) {
            return weights.equals(expected.weights) && (statistics.isEmpty() || statistics.equals(expected.statistics));
        }

        boolean stable() {
            return !weights.equals(UNSTABLE);
        }

        @Override
        public int compareTo(Hashes other) {
            return Comparator.comparing(Hashes::statistics)
                    .thenComparing(Hashes::weights)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return "statistics " + start(statistics) + ", weights " + start(weights);
        }

        private static String start(String hash) {
            return hash.isEmpty() ? "none" : hash.substring(0, Math.min(12, hash.length()));
        }
    }

    AnswerGate(List<Measurement> measurements) {
        for (Measurement measurement : measurements) {
            if (measurement.trial().roles().contains(Role.REFERENCE) && measurement.completed()) {
                references
                        .computeIfAbsent(measurement.trial().question(), question -> new TreeSet<>())
                        .addAll(hashes(List.of(measurement)));
            }
        }
    }

    Finding judge(TrialRow trial, List<Measurement> measurements) {
        if (trial.excluded().isPresent()) {
            return new Finding(Verdict.EXCLUDED, trial.excluded().get());
        }
        if (measurements.isEmpty()) {
            return new Finding(Verdict.PENDING, "");
        }
        List<Measurement> completed =
                measurements.stream().filter(Measurement::completed).toList();
        if (completed.isEmpty()) {
            return new Finding(Verdict.FAILED, measurements.get(0).result().reason());
        }
        if (completed.get(0).result().has(Mark.APPROXIMATE)) {
            return new Finding(Verdict.APPROXIMATE, "");
        }
        return compare(trial, hashes(completed));
    }

    private Finding compare(TrialRow trial, Set<Hashes> found) {
        if (!found.stream().allMatch(Hashes::stable)) {
            return new Finding(Verdict.INVALID, UNSTABLE);
        }
        if (found.size() > 1) {
            return new Finding(Verdict.INVALID, "repetitions gave different answers: " + found);
        }
        Set<Hashes> references = this.references.getOrDefault(trial.question(), Set.of());
        if (references.isEmpty()) {
            return new Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed");
        }
        if (references.size() > 1 || !references.iterator().next().stable()) {
            return new Finding(Verdict.UNVERIFIED, "the serial reference itself gave different answers");
        }
        Hashes expected = references.iterator().next();
        return found.iterator().next().equal(expected)
                ? new Finding(Verdict.VALID, "")
                : new Finding(
                        Verdict.INVALID,
                        "expected the serial reference's " + expected + "; got "
                                + found.iterator().next());
    }

    private static Set<Hashes> hashes(List<Measurement> measurements) {
        Set<Hashes> hashes = new TreeSet<>();
        measurements.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .map(Hashes::of)
                .forEach(hashes::add);
        return hashes;
    }
}
