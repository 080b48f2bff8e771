package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgebench.trial.Answer;

/** Medians, intervals and speedups of a campaign: a pure function of its rows. */
public final class Summary {
    private final List<TrialRow> trials;
    private final RepetitionPlan plan;
    private final Map<String, List<Measurement>> measurements = new HashMap<>();
    private final AnswerGate gate;
    /** What is known of each trial by itself, before any is compared with another. */
    private final Map<String, Alone> alone = new LinkedHashMap<>();

    private record Alone(
            TrialRow trial,
            AnswerGate.Finding finding,
            Optional<Times> fit,
            Optional<Times> endToEnd,
            OptionalLong peakExecutorHeapBytes,
            Optional<Answer> answer) {}

    private Summary(List<TrialRow> trials, List<Measurement> all, RepetitionPlan plan) {
        this.trials = trials;
        this.plan = plan;
        all.forEach(measurement -> measurements
                .computeIfAbsent(measurement.trial().id(), id -> new ArrayList<>())
                .add(measurement));
        gate = new AnswerGate(all);
        trials.forEach(trial -> alone.put(trial.id(), alone(trial)));
    }

    /** One row per trial, in the order of the trials. */
    public static List<SummaryRow> of(List<TrialRow> trials, List<Measurement> measurements) {
        return of(trials, measurements, RepetitionPlan.UNKNOWN);
    }

    /** The same, of a campaign that may have measured some trials more often than others. */
    public static List<SummaryRow> of(List<TrialRow> trials, List<Measurement> measurements, RepetitionPlan plan) {
        Summary summary = new Summary(trials, measurements, plan);
        return trials.stream().map(summary::row).toList();
    }

    private Alone alone(TrialRow trial) {
        List<Measurement> own = measurements.getOrDefault(trial.id(), List.of());
        AnswerGate.Finding finding = gate.judge(trial, own);
        List<Measurement> counting = finding.verdict().counts()
                ? own.stream().filter(Measurement::counts).toList()
                : List.of();
        Optional<Answer> answer = own.stream()
                .flatMap(measurement -> measurement.answer().stream())
                .findFirst();
        return new Alone(
                trial,
                finding,
                times(counting, Measurement::seconds),
                times(
                        counting,
                        measurement -> measurement.answer().orElseThrow().endToEndNanos() / 1e9),
                counting.stream()
                        .flatMapToLong(measurement -> measurement.peakExecutorHeapBytes().stream())
                        .max(),
                answer);
    }

    private static Optional<Times> times(List<Measurement> counting, ToDoubleFunction<Measurement> seconds) {
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(Times.of(counting.stream().mapToDouble(seconds).toArray()));
    }

    private SummaryRow row(TrialRow trial) {
        Alone own = requireNonNull(alone.get(trial.id()));
        List<Measurement> all = measurements.getOrDefault(trial.id(), List.of());
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        all.forEach(measurement -> marks.addAll(measurement.result().marks()));
        Optional<Alone> oneCore = oneCore(trial);
        return new SummaryRow(
                trial,
                own.finding.verdict(),
                own.finding.reason(),
                (int) all.stream()
                        .filter(measurement -> !measurement.completed())
                        .count(),
                marks,
                own.fit,
                own.endToEnd,
                speedup(oneCore, own, Alone::fit),
                speedup(fastestSerial(own, Alone::fit), own, Alone::fit),
                speedup(oneCore, own, Alone::endToEnd),
                speedup(fastestSerial(own, Alone::endToEnd), own, Alone::endToEnd),
                weakEfficiency(own),
                own.peakExecutorHeapBytes,
                trial.excluded().isEmpty() ? plan.decided(all) : Optional.empty(),
                own.answer);
    }

    private static Optional<Speedup> speedup(Optional<Alone> base, Alone own, Function<Alone, Optional<Times>> times) {
        Optional<Times> ownTimes = times.apply(own);
        if (base.isEmpty() || ownTimes.isEmpty()) {
            return Optional.empty();
        }
        String baseId = base.get().trial.id();
        return baseId.equals(own.trial.id())
                ? Optional.of(Speedup.ofBase(baseId, ownTimes.get()))
                : times.apply(base.get()).map(baseTimes -> Speedup.of(baseId, baseTimes, ownTimes.get()));
    }

    /** The same trial in everything but its cores, on one. */
    private Optional<Alone> oneCore(TrialRow trial) {
        Map<String, String> factors = trial.factorsBesidesParallelism();
        return alone.values().stream()
                .filter(other -> other.trial.cores() == 1)
                .filter(other -> other.trial.factorsBesidesParallelism().equals(factors))
                .findFirst();
    }

    /** The fastest serial trial at that size by those times, whatever its kernel and solver, if its answer is as good. */
    private Optional<Alone> fastestSerial(Alone own, Function<Alone, Optional<Times>> times) {
        return own.answer.flatMap(answer -> alone.values().stream()
                .filter(other -> other.trial.implementation().equals("serial")
                        && times.apply(other).isPresent())
                .filter(other -> Task.of(other.trial).equals(Task.of(own.trial)))
                .filter(other -> isAsGood(other.answer.orElseThrow(), answer, own.trial))
                .min(Comparator.comparingDouble(
                        other -> times.apply(other).orElseThrow().median())));
    }

    /** An approximate answer may be better than that of the base by what it may differ from the reference. */
    private static boolean isAsGood(Answer base, Answer own, TrialRow trial) {
        double better = own.validationAccuracy() - base.validationAccuracy();
        double allowed = AccuracyBound.of(trial)
                .map(bound -> bound.around(base.validationAccuracy()))
                .orElse(0.0);
        return better <= allowed;
    }

    /** T(1; n₀) / T(p; n₀·p): 1 where a problem p times as large takes p cores no longer. */
    private OptionalDouble weakEfficiency(Alone own) {
        if (!own.trial.roles().contains(Role.SCALED) || own.fit.isEmpty()) {
            return OptionalDouble.empty();
        }
        Map<String, String> factors = new LinkedHashMap<>(own.trial.factorsBesidesParallelism());
        factors.put("samples", Integer.toString(own.trial.samples() / own.trial.cores()));
        return trials.stream()
                .filter(other -> other.cores() == 1)
                .filter(other -> other.factorsBesidesParallelism().equals(factors))
                .flatMap(other -> requireNonNull(alone.get(other.id())).fit.stream())
                .mapToDouble(base -> base.median() / own.fit.get().median())
                .findFirst();
    }
}
