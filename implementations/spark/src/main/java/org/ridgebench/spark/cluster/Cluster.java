package org.ridgebench.spark.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.CollectionAccumulator;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;
import org.ridgebench.trial.PhasesFile;
import scala.Tuple2;

/** The executors of one trial, from its driver. For one thread. */
public final class Cluster implements AutoCloseable {
    /** Tasks may go to the wrong executor when one has just been replaced. */
    private static final int MOST_VISITS = 20;

    private static final int VISIT_MILLIS = 50;

    /** What Spark's listeners get to hear of the last job. */
    private static final Duration LISTENERS = Duration.ofSeconds(10);

    private final JavaSparkContext context;
    private final int executors;
    private final int executorCores;
    private final CollectionAccumulator<TaskNote> notes;
    private final ExecutorNumbers numbers = new ExecutorNumbers();
    private final TaskTable table;
    private final List<PhaseInterval> intervals = new ArrayList<>();
    private int iteration = PhasesFile.PREPARATION;
    private long origin = TaskClock.epochNanos();

    /**
     * Takes over a context whose executors are there.
     *
     * @param executors how many there are
     * @param losses is told of every executor that is lost: why
     */
    public Cluster(JavaSparkContext context, int executors, int executorCores, Consumer<String> losses) {
        this.context = context;
        this.executors = executors;
        this.executorCores = executorCores;
        this.notes = context.sc().collectionAccumulator();
        this.table = new TaskTable(numbers, losses);
        context.sc().addSparkListener(table);
    }

    public JavaSparkContext context() {
        return context;
    }

    /** How many tasks run at once. */
    public int slots() {
        return executors * executorCores;
    }

    /** For {@link TaskClock}s. */
    public CollectionAccumulator<TaskNote> notes() {
        return notes;
    }

    /**
     * Sends something to whichever executors want it.
     *
     * @param bytes how much it is
     */
    public <T> Sent<T> send(T value, long bytes) {
        return new Sent<>(context.broadcast(value), bytes);
    }

    /** Runs a job. What is left to do when its last task has ended, the driver does: bringing results together. */
    public <T> T call(Supplier<T> job) {
        T result = job.get();
        long end = TaskClock.epochNanos();
        List<TaskNote> fresh = List.copyOf(notes.value());
        notes.reset();
        long lastEnd = origin;
        for (TaskNote note : fresh) {
            addIntervals(note);
            table.add(iteration, note);
            lastEnd = Math.max(lastEnd, note.endNanos());
        }
        if (!fresh.isEmpty()) {
            long start = Math.min(lastEnd, end);
            intervals.add(new PhaseInterval(PhasesFile.DRIVER, Phase.REDUCE, start - origin, end - start));
        }
        return result;
    }

    private void addIntervals(TaskNote note) {
        int executor = numbers.of(note.executor());
        long start = note.startNanos() - origin;
        if (note.broadcastNanos() > 0) {
            intervals.add(new PhaseInterval(executor, Phase.BROADCAST, start, note.broadcastNanos()));
        }
        intervals.add(new PhaseInterval(executor, note.phase(), start + note.broadcastNanos(), note.workNanos()));
    }

    /** Starts an iteration: what jobs do from now on belongs to it. */
    public void begin(int number) {
        iteration = number;
        context.setLocalProperty(TaskTable.ITERATION, Integer.toString(number));
        notes.reset();
        intervals.clear();
        origin = TaskClock.epochNanos();
    }

    /** What executors did, and the driver for them, since the iteration began; by the executors' own clocks. */
    public List<PhaseInterval> intervals() {
        return List.copyOf(intervals);
    }

    /**
     * Does something on every executor.
     *
     * @return what each said, by its number
     */
    public <T> Map<Integer, T> onEvery(Function<Integer, T> work) {
        Map<Integer, T> answers = new TreeMap<>();
        for (int visit = 0; visit < MOST_VISITS && answers.size() < executors; visit++) {
            // Where all slots are free, one task for each goes to each; after a loss some may take turns.
            int millis = visit == 0 ? 0 : VISIT_MILLIS;
            List<Integer> tasks = Collections.nCopies(slots(), millis);
            for (Tuple2<String, T> answer : context.parallelize(tasks, tasks.size())
                    .map(wait -> {
                        Thread.sleep(wait);
                        return new Tuple2<>(SparkEnv.get().executorId(), work.call(wait));
                    })
                    .collect()) {
                answers.putIfAbsent(numbers.of(answer._1()), answer._2());
            }
        }
        return answers;
    }

    /** As {@link #onEvery}, after the last job of all; afterwards all is known of those before. */
    public <T> Map<Integer, T> afterAll(Function<Integer, T> work) {
        context.setLocalProperty(TaskTable.ITERATION, null);
        context.setLocalProperty(TaskTable.LAST, "true");
        Map<Integer, T> answers = onEvery(work);
        try {
            table.awaitLastJob(LISTENERS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }

    public List<ExecutorActivity> activities() {
        return table.activities();
    }

    /** Pieces of work that were lost or failed, and were done again. */
    public int repeatedTasks() {
        return table.repeated();
    }

    @Override
    public void close() {
        context.close();
    }
}
