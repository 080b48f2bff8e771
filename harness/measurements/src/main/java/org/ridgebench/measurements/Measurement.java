package org.ridgebench.measurements;

import java.util.List;
import java.util.Optional;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Sample;

/**
 * One repetition of one trial, with everything that it left.
 *
 * @param repetition its number, from 1
 * @param answer what the process said of itself; empty unless completed
 * @param samples every iteration, warm-ups included; empty unless completed
 * @param phases every stretch of every phase; empty unless completed
 */
public record Measurement(
        TrialRow trial,
        int repetition,
        RepetitionResult result,
        Optional<Answer> answer,
        List<Sample> samples,
        List<PhaseRow> phases) {
    public Measurement {
        samples = List.copyOf(samples);
        phases = List.copyOf(phases);
    }

    /** The value of this repetition: the median of its iterations without the warm-ups, in seconds. */
    public double seconds() {
        return Medians.of(samples.stream()
                        .filter(sample -> !sample.warmup())
                        .mapToDouble(Sample::elapsedNanos)
                        .toArray())
                / 1e9;
    }

    public boolean completed() {
        return result instanceof RepetitionResult.Completed;
    }
}
