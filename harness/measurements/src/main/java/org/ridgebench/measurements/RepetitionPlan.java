package org.ridgebench.measurements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.statistics.StopRule;
import org.ridgebench.measurements.statistics.StopRule.Decision;

/**
 * How many repetitions each trial of a campaign gets.
 *
 * @param fewest which all get; 0 where that was not recorded
 * @param until when there are enough; where empty, the fewest are
 */
public record RepetitionPlan(int fewest, Optional<StopRule> until) {
    /** As many as there happen to be. */
    public static final RepetitionPlan UNKNOWN = new RepetitionPlan(0, Optional.empty());

    /** The most that a trial can get. */
    public int most() {
        return until.map(rule -> Math.max(fewest, rule.maxRepetitions())).orElse(fewest);
    }

    /**
     * Whether a trial gets another repetition. One that gave no value within the fewest gets no more: what ends badly, or
     * runs out of time, so often would only do so again.
     *
     * @param attempts its repetitions so far, those without a value included
     * @param seconds of those that count
     */
    public Decision decide(int attempts, Collection<Double> seconds) {
        if (attempts < fewest) {
            return Decision.GO_ON;
        }
        if (until.isEmpty() || seconds.isEmpty()) {
            return Decision.EXHAUSTED;
        }
        return until.get()
                .decideAfter(
                        attempts,
                        seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** What was decided of a trial, from all its repetitions; empty where their number is fixed. */
    Optional<Decision> decided(List<Measurement> ofTrial) {
        return until.map(rule -> decide(
                ofTrial.size(),
                ofTrial.stream()
                        .filter(Measurement::counts)
                        .map(Measurement::seconds)
                        .toList()));
    }
}
