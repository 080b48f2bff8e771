package org.ridgebench.measurements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridgebench.measurements.statistics.Steadiness;
import org.ridgebench.trial.Sample;

/**
 * What the iterations of a trial's processes settle to.
 *
 * @param iterations the fewest that a process has, warm-ups included
 * @param votes how many processes have each label; none where their series are too short to be labelled
 * @param label what more than half of the processes do
 */
public record Settling(
        TrialRow trial, int repetitions, int iterations, Map<Steadiness, Long> votes, Optional<Steadiness> label) {
    public Settling {
        votes = Map.copyOf(votes);
    }

    /** One per trial that has a completed repetition, in the order of the trials. */
    public static List<Settling> of(List<TrialRow> trials, List<Measurement> measurements) {
        Map<String, List<Measurement>> byTrial = measurements.stream()
                .filter(Measurement::completed)
                .collect(
                        Collectors.groupingBy(measurement -> measurement.trial().id()));
        return trials.stream()
                .filter(trial -> byTrial.containsKey(trial.id()))
                .map(trial -> of(trial, byTrial.getOrDefault(trial.id(), List.of())))
                .toList();
    }

    private static Settling of(TrialRow trial, List<Measurement> completed) {
        List<Steadiness> labels = completed.stream()
                .flatMap(measurement -> Steadiness.of(seconds(measurement)).stream())
                .toList();
        return new Settling(
                trial,
                completed.size(),
                completed.stream()
                        .mapToInt(measurement -> measurement.samples().size())
                        .min()
                        .orElse(0),
                labels.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                Steadiness.majority(labels));
    }

    private static double[] seconds(Measurement measurement) {
        return measurement.samples().stream()
                .mapToDouble(Sample::elapsedNanos)
                .map(nanos -> nanos / 1e9)
                .toArray();
    }
}
