package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ridgebench.measurements.statistics.Medians;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Sample;

/** How long one repetition was in which phases: medians of its iterations without the warm-ups, in seconds. */
public record PhaseTimes(Measurement measurement) {
    private static final Set<Phase> PARALLEL = Set.of(Phase.GRAM, Phase.SOLVE, Phase.VALIDATE);

    /** What of fit is not {@code gram}, {@code solve} or {@code validate} of the worker that is longest in them. */
    double overheadSeconds() {
        return ofIterations(sample -> sample.elapsedNanos() - nanos(sample, PARALLEL));
    }

    /** The overhead's share of fit. */
    public double overheadShare() {
        return ofIterations(sample -> 1e9 * (1 - nanos(sample, PARALLEL) / sample.elapsedNanos()));
    }

    /** A phase's share of fit, by the worker that is longest in it. */
    public double share(Phase phase) {
        return ofIterations(sample -> 1e9 * nanos(sample, Set.of(phase)) / sample.elapsedNanos());
    }

    /** The phases that its iterations went through. */
    public Set<Phase> phases() {
        return measurement.phases().stream()
                .filter(row -> row.iteration().isPresent())
                .map(row -> row.interval().phase())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }

    /** The time in which the statistics are formed; 0 where no worker says that it did. */
    double gramSeconds() {
        return ofIterations(sample -> nanos(sample, Set.of(Phase.GRAM)));
    }

    private double ofIterations(ToDoubleFunction<Sample> nanos) {
        return Medians.of(measurement.samples().stream()
                        .filter(sample -> !sample.warmup())
                        .mapToDouble(nanos)
                        .toArray())
                / 1e9;
    }

    /** The longest of the workers; a driver's own work counts only where it has no workers that say anything. */
    private double nanos(Sample sample, Set<Phase> phases) {
        Map<Integer, List<PhaseInterval>> byWorker = measurement.phases().stream()
                .filter(row -> row.iteration().isPresent() && row.iteration().getAsInt() == sample.iteration())
                .map(PhaseRow::interval)
                .collect(Collectors.groupingBy(PhaseInterval::worker));
        if (byWorker.size() > 1) {
            byWorker.remove(PhasesFile.DRIVER);
        }
        return byWorker.values().stream()
                .mapToDouble(intervals -> covered(intervals, phases))
                .max()
                .orElse(0);
    }

    /** The time in which at least one interval runs: tasks of one executor run beside each other. */
    private static double covered(List<PhaseInterval> intervals, Set<Phase> phases) {
        List<PhaseInterval> ordered = new ArrayList<>(intervals);
        ordered.removeIf(interval -> !phases.contains(interval.phase()));
        ordered.sort(Comparator.comparingLong(PhaseInterval::startNanos));
        long covered = 0;
        long until = Long.MIN_VALUE;
        for (PhaseInterval interval : ordered) {
            long end = interval.startNanos() + interval.elapsedNanos();
            covered += Math.max(0, end - Math.max(until, interval.startNanos()));
            until = Math.max(until, end);
        }
        return covered;
    }
}
