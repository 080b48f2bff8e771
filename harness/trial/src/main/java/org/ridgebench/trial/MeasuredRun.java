package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One repetition from inside: prepares, fits as often as a timer asks, and leaves phases, weights and answer in the
 * trial file's folder when it is closed.
 *
 * <p>A timer calls {@link #beforeIteration}, {@link #fit} and {@link #afterIteration} in turn; only {@code fit} belongs
 * between two looks at the clock.
 */
public final class MeasuredRun implements AutoCloseable {
    private final Path folder;
    private final Implementation implementation;
    private final Phases phases = new Phases();
    private final PhasesFile phasesFile = new PhasesFile();
    private final Set<String> distinctWeights = new HashSet<>();
    private final long prepareNanos;
    private long endToEndNanos;
    private int iteration;
    private @Nullable Fit last;

    private MeasuredRun(Path folder, Implementation implementation, Trial trial) throws IOException {
        this.folder = folder;
        this.implementation = implementation;
        phases.restart();
        long start = System.nanoTime();
        implementation.prepare(trial, phases);
        prepareNanos = System.nanoTime() - start;
        phasesFile.add(PhasesFile.PREPARATION, phases.intervals());
    }

    /** Reads the trial file, finds its implementation and prepares it. */
    public static MeasuredRun prepare(Path file) throws IOException {
        Trial trial = TrialFile.read(file).trial();
        Implementation implementation = Implementations.named(trial.implementation());
        try {
            return new MeasuredRun(requireNonNull(file.toAbsolutePath().getParent()), implementation, trial);
        } catch (IOException | RuntimeException e) {
            implementation.close();
            throw e;
        }
    }

    public void beforeIteration() {
        phases.restart();
    }

    /** The timed call. */
    public Fit fit() {
        return implementation.fit(phases);
    }

    /** Takes note of an iteration's answer and phases, outside the clock. */
    public void afterIteration(Fit fit) {
        if (iteration == 0) {
            long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
            endToEndNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - startMillis);
        }
        phasesFile.add(iteration, phases.intervals());
        distinctWeights.add(fit.weightsSha256());
        iteration++;
        last = fit;
    }

    /** Looks at the last answer, writes the files. */
    public void finish() throws IOException {
        Fit fit = requireNonNull(last, "no iteration was run");
        phasesFile.write(folder);
        WeightsFile.write(folder, fit);
        Answer answer = new Answer(
                fit.bestLambda(),
                fit.accuracies(),
                fit.bestAccuracy(),
                fit.weightsSha256(),
                distinctWeights.size(),
                implementation.evaluate(fit),
                prepareNanos,
                endToEndNanos,
                ProcessStatus.coresGiven(),
                ProcessStatus.peakMemoryBytes());
        WholeFile.write(folder.resolve(Answer.NAME), answer.text());
    }

    @Override
    public void close() {
        implementation.close();
    }
}
