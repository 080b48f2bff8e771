package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
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
    private final int worker;
    private final Phases phases;
    private final long startMillis;
    private final PhasesFile phasesFile = new PhasesFile();
    private final Set<String> distinctAnswers = new HashSet<>();
    private final long prepareNanos;
    private long endToEndNanos;
    private AllocatedBytes allocated = AllocatedBytes.fromNow();
    private long leastAllocatedBytes = Long.MAX_VALUE;
    private int iteration;
    private @Nullable Fit last;

    private MeasuredRun(Path folder, Implementation implementation, Trial trial, int worker, long startMillis)
            throws IOException {
        this.folder = folder;
        this.implementation = implementation;
        this.worker = worker;
        this.phases = new Phases(worker, System::nanoTime);
        this.startMillis = startMillis;
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
        return prepare(
                file, implementation, 0, ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /**
     * Prepares one of several workers. Each has a run of its own; one of them {@link #finish finishes} for all.
     *
     * @param implementation closed with the run
     * @param worker its number, which its phases carry; {@link PhasesFile#DRIVER} for one that drives the others, whose
     *     processors are not counted
     * @param startMillis when the first process of the repetition started, since 1970
     */
    public static MeasuredRun prepare(Path file, Implementation implementation, int worker, long startMillis)
            throws IOException {
        Path folder = requireNonNull(file.toAbsolutePath().getParent());
        try {
            return new MeasuredRun(folder, implementation, TrialFile.read(file).trial(), worker, startMillis);
        } catch (IOException | RuntimeException e) {
            implementation.close();
            throw e;
        }
    }

    public void beforeIteration() {
        allocated = AllocatedBytes.fromNow();
        phases.restart();
    }

    /** The timed call. */
    public Fit fit() {
        return implementation.fit(phases);
    }

    /** Takes note of an iteration's answer and phases, outside the clock. */
    public void afterIteration(Fit fit) {
        // The first iterations also allocate what is made once.
        leastAllocatedBytes = Math.min(leastAllocatedBytes, allocated.untilNow());
        if (iteration == 0) {
            endToEndNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - startMillis);
        }
        phasesFile.add(iteration, phases.intervals());
        distinctAnswers.add(fit.weightsSha256() + fit.best() + Arrays.toString(fit.accuracies()));
        iteration++;
        last = fit;
    }

    /** What this worker says of itself. */
    public WorkerReport report() throws IOException {
        WorkerReport own = WorkerReport.ofThisProcess(prepareNanos, phasesFile.rows())
                .withAllocatedBytes(iteration == 0 ? 0 : leastAllocatedBytes);
        return worker == PhasesFile.DRIVER ? own.withoutCores() : own;
    }

    /** Looks at the last answer, writes the files. */
    public void finish() throws IOException {
        finish(List.of(report()), 0);
    }

    /** Looks at the last answer, writes the files, for workers that do nothing twice. */
    public void finish(List<WorkerReport> workers) throws IOException {
        finish(workers, 0);
    }

    /**
     * Looks at the last answer, writes the files.
     *
     * @param workers what every worker says of itself, this one included
     * @param repeatedTasks pieces of work that were lost or failed and were done again
     */
    public void finish(List<WorkerReport> workers, int repeatedTasks) throws IOException {
        Fit fit = requireNonNull(last, "no iteration was run");
        PhasesFile.write(folder, workers);
        WeightsFile.write(folder, fit);
        Answer answer = new Answer(
                fit.bestLambda(),
                fit.accuracies(),
                fit.bestAccuracy(),
                fit.weightsSha256(),
                distinctAnswers.size(),
                implementation.evaluate(fit),
                most(workers, WorkerReport::prepareNanos),
                endToEndNanos,
                WorkerReport.coresGiven(workers),
                most(workers, WorkerReport::peakMemoryBytes),
                repeatedTasks,
                WorkerReport.allocatedBytes(workers));
        WholeFile.write(folder.resolve(Answer.NAME), answer.text());
    }

    private static long most(List<WorkerReport> workers, ToLongFunction<WorkerReport> value) {
        return workers.stream().mapToLong(value).max().orElse(0);
    }

    @Override
    public void close() {
        implementation.close();
    }
}
