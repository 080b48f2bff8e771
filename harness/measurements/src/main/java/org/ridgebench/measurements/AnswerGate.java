package org.ridgebench.measurements;

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

    private final Map<Map<String, String>, Set<Hashes>> references = new HashMap<>();

    private record Hashes(String statistics, String weights) implements Comparable<Hashes> {
        static Hashes of(Answer answer) {
            return new Hashes(answer.evaluation().statisticsSha256(), answer.weightsSha256());
        }

        @Override
        public int compareTo(Hashes other) {
            return toString().compareTo(other.toString());
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
        return compare(trial, completed);
    }

    private Finding compare(TrialRow trial, List<Measurement> completed) {
        boolean stable = completed.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .allMatch(answer -> answer.distinctWeights() == 1);
        if (!stable) {
            return new Finding(Verdict.INVALID, "iterations of one process gave different weights");
        }
        Set<Hashes> expected = references.getOrDefault(trial.question(), Set.of());
        if (expected.isEmpty()) {
            return new Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed");
        }
        if (expected.size() > 1) {
            return new Finding(Verdict.INVALID, "the serial reference itself gave different answers: " + expected);
        }
        Set<Hashes> found = hashes(completed);
        if (!found.equals(expected)) {
            return new Finding(Verdict.INVALID, "expected the serial reference's " + expected + ", got " + found);
        }
        return new Finding(Verdict.VALID, "");
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
