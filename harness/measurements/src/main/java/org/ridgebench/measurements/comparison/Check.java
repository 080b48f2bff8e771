package org.ridgebench.measurements.comparison;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgebench.measurements.ComparedAnswer;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.trial.Answer;

/**
 * Holds a campaign against a baseline: a pure function of both.
 *
 * <p>Answers come first, and a trial whose answer is wrong is not judged further. Quantities made of times are judged by
 * the interval of a ratio, over all trials at once, see {@link Suspicions}; the others by their own interval, or, measured
 * once, by their value, from which their bounds stand far off.
 */
public final class Check {
    private final Baseline baseline;
    private final Observed observed;
    private final Observations observations;
    private final Optional<String> machine;
    private final boolean sameMachine;
    private final Suspicions suspicions = new Suspicions();
    private final List<Finding> findings = new ArrayList<>();

    private Check(Baseline baseline, Observed observed) {
        this.baseline = baseline;
        this.observed = observed;
        this.observations = new Observations(observed);
        this.machine = baseline.machineFor(observed);
        this.sameMachine =
                machine.filter(name -> baseline.isSameMachine(observed, name)).isPresent();
    }

    public static CheckResult of(Baseline baseline, Observed observed) {
        Check check = new Check(baseline, observed);
        observed.rows().forEach(check::judge);
        baseline.trials().stream()
                .filter(trial -> observed.row(trial.trial()).isEmpty())
                .forEach(check::miss);
        return new CheckResult(
                observed.experiment(), check.machine, check.judgesSeconds(), check.suspicions.decide(check.findings));
    }

    private void miss(TrialReferences trial) {
        TrialRow row =
                new TrialRow(trial.trial(), trial.factors(), 1, Set.of(), OptionalDouble.empty(), Optional.empty());
        add(row, Gate.ANSWERS, Judgement.MISSING, "has references, and is not in the campaign");
    }

    private void judge(SummaryRow row) {
        if (row.verdict() == Verdict.EXCLUDED) {
            add(row.trial(), Gate.ANSWERS, Judgement.SKIPPED, row.reason());
            return;
        }
        if (row.verdict() == Verdict.PENDING) {
            add(row.trial(), Gate.ANSWERS, Judgement.MISSING, "not run yet");
            return;
        }
        Optional<TrialReferences> references = baseline.trial(row.trial().id());
        if (isAnswered(row, references.flatMap(TrialReferences::answer))) {
            references.ifPresentOrElse(
                    expected -> judge(row, expected),
                    () -> add(
                            row.trial(),
                            Gate.TIMES,
                            Judgement.SKIPPED,
                            "the baseline has no references for it. Write them by --update"));
        }
    }

    private boolean isAnswered(SummaryRow row, Optional<ComparedAnswer> expected) {
        List<Measurement> completed = observed.completed(row.trial().id());
        if (completed.isEmpty() || row.unsuccessful() > 0) {
            add(row.trial(), Gate.ANSWERS, Judgement.FAILED, unsuccessful(row));
            return false;
        }
        Optional<Measurement> altered =
                completed.stream().filter(observed.altered()::contains).findFirst();
        if (altered.isPresent()) {
            add(
                    row.trial(),
                    Gate.ANSWERS,
                    Judgement.WRONG,
                    "repetition " + altered.get().repetition() + ": weights.bin is not what its answer names");
            return false;
        }
        if (row.verdict() == Verdict.INVALID) {
            add(row.trial(), Gate.ANSWERS, Judgement.WRONG, row.reason());
            return false;
        }
        if (!baseline.gates().contains(Gate.ANSWERS) || expected.isEmpty()) {
            return true;
        }
        Optional<String> difference = completed.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .flatMap(answer -> differences(answer, expected.get()).stream())
                .findFirst();
        add(
                row.trial(),
                Gate.ANSWERS,
                difference.isPresent() ? Judgement.WRONG : Judgement.SAME,
                difference.orElse("bit by bit"));
        return difference.isEmpty();
    }

    private String unsuccessful(SummaryRow row) {
        return observed.measurements().stream()
                .filter(measurement ->
                        measurement.trial().id().equals(row.trial().id()) && !measurement.completed())
                .map(measurement -> "repetition " + measurement.repetition() + " "
                        + measurement.result().status() + ": "
                        + measurement.result().reason())
                .findFirst()
                .orElse(row.reason());
    }

    private static List<String> differences(Answer answer, ComparedAnswer expected) {
        return ComparedAnswer.of(answer).differencesFrom(expected);
    }

    private void judge(SummaryRow row, TrialReferences expected) {
        if (baseline.gates().contains(Gate.PHASES) && !expected.phases().isEmpty()) {
            List<String> found = observations.phases(row);
            boolean same = found.equals(expected.phases());
            String text = same
                    ? String.join(", ", found)
                    : "expected " + String.join(", ", expected.phases()) + ", got " + String.join(", ", found);
            add(row.trial(), Gate.PHASES, same ? Judgement.SAME : Judgement.WRONG, text);
        }
        Map<Quantity, Reference> references = machine.map(
                        name -> expected.byMachine().getOrDefault(name, Map.of()))
                .orElse(Map.of());
        for (Observation observation : observations.of(row)) {
            Quantity quantity = observation.quantity();
            if (isGated(quantity) && references.containsKey(quantity)) {
                judge(row.trial(), observation, requireNonNull(references.get(quantity)));
            }
        }
    }

    /** On its own machine a trial's seconds are judged, elsewhere what they would be worth there; never both. */
    private boolean isGated(Quantity quantity) {
        return baseline.gates().contains(quantity.gate())
                && (quantity.gate() != Gate.TIMES || judgesSeconds())
                && (quantity.gate() != Gate.NORMALISED || !judgesSeconds());
    }

    private boolean judgesSeconds() {
        return sameMachine && baseline.gates().contains(Gate.TIMES);
    }

    private void judge(TrialRow trial, Observation observation, Reference reference) {
        if (observation.quantity().isRatioToReference()
                && reference.repetitions().isEmpty()) {
            return; // Somebody removed them: nothing to compare with.
        }
        suspicions.add(trial, observation, reference);
    }

    private void add(TrialRow trial, Gate gate, Judgement judgement, String text) {
        findings.add(new Finding(trial, gate.word(), judgement, text));
    }
}
