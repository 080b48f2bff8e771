package org.ridgebench.measurements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands before every timing: an exact trial counts only if its answer is the serial reference's, bit by bit. The
 * verdict does not depend on the order in which trials ran.
 */
final class AnswerGate {
    /** What was found, and why. */
    record Finding(Verdict verdict, String reason) {}

    private static final String UNSTABLE = "iterations of one process gave different answers";

    /** What completed reference trials answered to each question; one answer only, unless something is wrong. */
    private final Map<Map<String, String>, Set<ComparedAnswer>> references = new HashMap<>();

    AnswerGate(List<Measurement> measurements) {
        for (Measurement measurement : measurements) {
            if (measurement.trial().roles().contains(Role.REFERENCE) && measurement.completed()) {
                references
                        .computeIfAbsent(measurement.trial().question(), question -> new HashSet<>())
                        .addAll(answers(List.of(measurement)));
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
        return compare(trial, answers(completed));
    }

    private Finding compare(TrialRow trial, Set<ComparedAnswer> found) {
        if (!found.stream().allMatch(ComparedAnswer::stable)) {
            return new Finding(Verdict.INVALID, UNSTABLE);
        }
        if (found.size() > 1) {
            return new Finding(
                    Verdict.INVALID, "repetitions gave different answers: " + ComparedAnswer.differences(found));
        }
        Set<ComparedAnswer> references = this.references.getOrDefault(trial.question(), Set.of());
        if (references.isEmpty()) {
            return new Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed");
        }
        if (references.size() > 1 || !references.iterator().next().stable()) {
            return new Finding(Verdict.UNVERIFIED, "the serial reference itself gave different answers");
        }
        List<String> differences =
                found.iterator().next().differencesFrom(references.iterator().next());
        return differences.isEmpty()
                ? new Finding(Verdict.VALID, "")
                : new Finding(Verdict.INVALID, "differs from the serial reference: " + String.join("; ", differences));
    }

    private static Set<ComparedAnswer> answers(List<Measurement> measurements) {
        Set<ComparedAnswer> answers = new HashSet<>();
        measurements.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .map(ComparedAnswer::of)
                .forEach(answers::add);
        return answers;
    }
}
