package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.statistics.StopRule.Decision;

/** What each trial has been measured so far; every repetition is added once, so that nobody reads all files after each. */
public final class Tally {
    private final RepetitionPlan plan;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, List<Double>> seconds = new HashMap<>();

    private Tally(RepetitionPlan plan) {
        this.plan = plan;
    }

    public static Tally of(RepetitionPlan plan, List<Measurement> measurements) {
        Tally tally = new Tally(plan);
        measurements.forEach(tally::add);
        return tally;
    }

    public void add(Measurement measurement) {
        String trial = measurement.trial().id();
        attempts.merge(trial, 1, Integer::sum);
        if (measurement.counts()) {
            seconds.computeIfAbsent(trial, any -> new ArrayList<>()).add(measurement.seconds());
        }
    }

    public int attempts(String trial) {
        return attempts.getOrDefault(trial, 0);
    }

    /** Whether a trial gets another repetition. */
    public Decision decide(String trial) {
        return plan.decide(attempts(trial), seconds.getOrDefault(trial, List.of()));
    }

    /** How many repetitions a trial may still get. */
    public int remaining(String trial) {
        return decide(trial) == Decision.GO_ON ? plan.most() - attempts(trial) : 0;
    }
}
