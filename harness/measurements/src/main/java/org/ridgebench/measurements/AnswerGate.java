package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.trial.Answer;

/**
 * Stands before every timing: an exact trial counts only if its answer is the serial reference's, bit by bit, and an
 * approximate one only if its accuracy is within its {@link AccuracyBound} of the reference's. The verdict does not
 * depend on the order in which trials ran.
 */
final class AnswerGate {
    /** What was found, and why. */
    record Finding(Verdict verdict, String reason) {}

    private static final String UNSTABLE = "iterations of one process gave different answers";

    /** What completed reference trials answered to each question; one answer only, unless something is wrong. */
    private final Map<Map<String, String>, List<Answer>> references = new HashMap<>();

    AnswerGate(List<Measurement> measurements) {
        for (Measurement measurement : measurements) {
            if (measurement.trial().roles().contains(Role.REFERENCE) && measurement.completed()) {
                references
                        .computeIfAbsent(measurement.trial().question(), question -> new ArrayList<>())
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
        Optional<AccuracyBound> bound = AccuracyBound.of(trial);
        if (bound.isPresent()) {
            return compareAccuracies(trial, answers(completed), bound.get());
        }
        if (completed.get(0).result().has(Mark.APPROXIMATE)) {
            return new Finding(Verdict.UNVERIFIED, "marked approximate, but the campaign states no tolerance for it");
        }
        return compareBits(trial, compared(answers(completed)));
    }

    private Finding compareBits(TrialRow trial, Set<ComparedAnswer> found) {
        if (!found.stream().allMatch(ComparedAnswer::stable)) {
            return new Finding(Verdict.INVALID, UNSTABLE);
        }
        if (found.size() > 1) {
            return new Finding(
                    Verdict.INVALID, "repetitions gave different answers: " + ComparedAnswer.differences(found));
        }
        List<Answer> reference = reference(trial);
        return withoutReference(reference).orElseGet(() -> {
            List<String> differences = found.iterator().next().differencesFrom(ComparedAnswer.of(reference.get(0)));
            return differences.isEmpty()
                    ? new Finding(Verdict.VALID, "")
                    : new Finding(
                            Verdict.INVALID, "differs from the serial reference: " + String.join("; ", differences));
        });
    }

    /** Repetitions of an approximate trial may differ in their bits; the one that is farthest off decides. */
    private Finding compareAccuracies(TrialRow trial, List<Answer> found, AccuracyBound bound) {
        List<Answer> reference = reference(trial);
        return withoutReference(reference).orElseGet(() -> {
            double expected = reference.get(0).validationAccuracy();
            double farthest = found.stream()
                    .map(Answer::validationAccuracy)
                    .max(Comparator.comparingDouble(accuracy -> Math.abs(accuracy - expected)))
                    .orElseThrow();
            double allowed = bound.around(expected);
            return Math.abs(farthest - expected) <= allowed
                    ? new Finding(Verdict.APPROXIMATE, "")
                    : new Finding(
                            Verdict.INVALID,
                            String.format(
                                    Locale.ROOT,
                                    "validation accuracy within %.4f of the serial reference's %.4f expected, got %.4f",
                                    allowed,
                                    expected,
                                    farthest));
        });
    }

    private List<Answer> reference(TrialRow trial) {
        return references.getOrDefault(trial.question(), List.of());
    }

    /** The verdict where there is no one reference answer. */
    private static Optional<Finding> withoutReference(List<Answer> reference) {
        if (reference.isEmpty()) {
            return Optional.of(new Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed"));
        }
        Set<ComparedAnswer> distinct = compared(reference);
        return distinct.size() > 1 || !distinct.iterator().next().stable()
                ? Optional.of(new Finding(Verdict.UNVERIFIED, "the serial reference itself gave different answers"))
                : Optional.empty();
    }

    private static Set<ComparedAnswer> compared(List<Answer> answers) {
        return answers.stream().map(ComparedAnswer::of).collect(Collectors.toSet());
    }

    private static List<Answer> answers(List<Measurement> measurements) {
        return measurements.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .toList();
    }
}
