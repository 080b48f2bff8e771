package org.ridgebench.spark.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.TaskInfo;
import org.jspecify.annotations.Nullable;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.TaskBytes;
import org.ridgebench.trial.TaskTimes;

/** What Spark tells its listeners of tasks and executors, summed by iteration and executor. */
final class TaskTable extends SparkListener {
    /** The property of a job that says to which iteration it belongs. */
    static final String ITERATION = "ridgebench.iteration";

    /** The property of a job after which nobody runs any. */
    static final String LAST = "ridgebench.last";

    private final ExecutorNumbers numbers;
    private final Consumer<String> losses;
    private final CountDownLatch lastJob = new CountDownLatch(1);
    private volatile int lastJobId = -1;
    private final Map<Integer, Integer> iterationOfStage = new HashMap<>();
    private final Map<Place, Sums> sums =
            new TreeMap<>(Comparator.comparingInt(Place::iteration).thenComparingInt(Place::executor));
    private int repeated;

    private record Place(int iteration, int executor) {}

    /** Of one executor in one iteration. */
    private static final class Sums {
        private int tasks;
        private int failed;
        private TaskTimes times = TaskTimes.NONE;
        private TaskBytes bytes = TaskBytes.NONE;
        private long peakHeapBytes;
    }

    /** @param losses is told of every executor that is lost: why */
    TaskTable(ExecutorNumbers numbers, Consumer<String> losses) {
        this.numbers = numbers;
        this.losses = losses;
    }

    /** Spark tells listeners in its own time: waits until they have heard of the {@link #LAST} job's end. */
    boolean awaitLastJob(Duration limit) throws InterruptedException {
        return lastJob.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Pieces of work that were lost or failed, and were done again. */
    synchronized int repeated() {
        return repeated;
    }

    synchronized List<ExecutorActivity> activities() {
        List<ExecutorActivity> activities = new ArrayList<>();
        sums.forEach((place, sum) -> activities.add(new ExecutorActivity(
                place.iteration,
                place.executor,
                numbers.host(place.executor),
                sum.tasks,
                sum.failed,
                sum.times,
                sum.bytes,
                sum.peakHeapBytes)));
        return activities;
    }

    /** Adds what only the tasks themselves know. */
    synchronized void add(int iteration, TaskNote note) {
        Sums own = at(iteration, numbers.of(note.executor()));
        own.bytes = own.bytes.plus(new TaskBytes(0, 0, note.broadcastBytes(), 0));
        own.peakHeapBytes = Math.max(own.peakHeapBytes, note.peakHeapBytes());
    }

    private Sums at(int iteration, int executor) {
        return sums.computeIfAbsent(new Place(iteration, executor), place -> new Sums());
    }

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        numbers.of(added.executorId(), added.executorInfo().executorHost());
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        numbers.lost(removed.executorId());
        repeated++;
        losses.accept("executor " + removed.executorId() + ": " + removed.reason());
    }

    @Override
    public void onJobStart(SparkListenerJobStart started) {
        @Nullable Properties properties = started.properties();
        if (properties != null && properties.containsKey(LAST)) {
            lastJobId = started.jobId();
        }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd ended) {
        if (ended.jobId() == lastJobId) {
            lastJob.countDown();
        }
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        iteration(submitted.properties())
                .ifPresent(
                        iteration -> iterationOfStage.put(submitted.stageInfo().stageId(), iteration));
    }

    private static Optional<Integer> iteration(@Nullable Properties properties) {
        return Optional.ofNullable(properties)
                .map(present -> present.getProperty(ITERATION))
                .map(Integer::valueOf);
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        @Nullable Integer iteration = iterationOfStage.get(end.stageId());
        if (iteration == null) {
            return;
        }
        TaskInfo task = end.taskInfo();
        Sums own = at(iteration, numbers.of(task.executorId(), task.host()));
        own.tasks++;
        if (!task.successful()) {
            own.failed++;
            repeated++;
        } else if (end.stageAttemptId() > 0) {
            repeated++;
        }
        @Nullable TaskMetrics metrics = end.taskMetrics();
        if (metrics != null) {
            own.times = own.times.plus(times(task, metrics));
            own.bytes = own.bytes.plus(new TaskBytes(
                    metrics.shuffleReadMetrics().totalBytesRead(),
                    metrics.shuffleWriteMetrics().bytesWritten(),
                    0,
                    metrics.resultSize()));
        }
    }

    private static TaskTimes times(TaskInfo task, TaskMetrics metrics) {
        long ran = metrics.executorRunTime();
        long before = metrics.executorDeserializeTime();
        long after = metrics.resultSerializationTime();
        long fetching = task.gettingResultTime() == 0 ? 0 : task.finishTime() - task.gettingResultTime();
        long delay = Math.max(0, task.finishTime() - task.launchTime() - ran - before - after - fetching);
        return new TaskTimes(
                nanos(before + ran + after),
                metrics.executorCpuTime(),
                nanos(delay),
                nanos(before),
                nanos(after),
                nanos(metrics.jvmGCTime()));
    }

    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
