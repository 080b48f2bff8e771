package org.ridgebench.measurements;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ridgebench.measurements.statistics.Medians;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.Sample;

/**
 * One repetition of one trial, with everything that it left.
 *
 * @param repetition its number, from 1
 * @param answer what the process said of itself; empty unless completed
 * @param samples every iteration, warm-ups included; empty unless completed
 * @param phases every stretch of every phase; empty unless completed
 * @param executors what each executor did in each iteration; empty where there were none
 * @param campaignRepetition its number in its own campaign, where several were pooled and numbered anew
 */
public record Measurement(
        TrialRow trial,
        int repetition,
        RepetitionResult result,
        Optional<Answer> answer,
        List<Sample> samples,
        List<PhaseRow> phases,
        List<ExecutorActivity> executors,
        OptionalInt campaignRepetition) {
    public Measurement {
        samples = List.copyOf(samples);
        phases = List.copyOf(phases);
        executors = List.copyOf(executors);
    }

    /** Of one campaign. */
    public Measurement(
            TrialRow trial,
            int repetition,
            RepetitionResult result,
            Optional<Answer> answer,
            List<Sample> samples,
            List<PhaseRow> phases,
            List<ExecutorActivity> executors) {
        this(trial, repetition, result, answer, samples, phases, executors, OptionalInt.empty());
    }

    /** Of a repetition that left nothing. */
    public Measurement(TrialRow trial, int repetition, RepetitionResult result) {
        this(trial, repetition, result, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** As a row of another list: of a trial that is called otherwise, or by another number. */
    Measurement as(TrialRow otherTrial, int otherRepetition) {
        return new Measurement(
                otherTrial,
                otherRepetition,
                result,
                answer,
                samples,
                phases,
                executors,
                otherTrial.campaigns().isEmpty() ? OptionalInt.empty() : OptionalInt.of(repetition));
    }

    /** The most that the heap of any executor held; empty where that is not known, or there was none. */
    public OptionalLong peakExecutorHeapBytes() {
        return executors.stream()
                .mapToLong(ExecutorActivity::peakHeapBytes)
                .filter(bytes -> bytes > 0)
                .max();
    }

    /** What one fit allocates on the heaps of all workers; empty where that is not known. */
    public OptionalLong allocatedBytes() {
        return answer.stream()
                .mapToLong(Answer::allocatedBytes)
                .filter(bytes -> bytes > 0)
                .findFirst();
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

    /** Whether its times may enter a median. */
    public boolean counts() {
        return completed() && result.marks().stream().noneMatch(Mark::keepsOffCurves);
    }
}
