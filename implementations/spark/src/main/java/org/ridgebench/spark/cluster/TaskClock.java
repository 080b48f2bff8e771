package org.ridgebench.spark.cluster;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.CollectionAccumulator;
import org.ridgebench.trial.Phase;

/**
 * Takes note, inside a task, of what its time goes to. Spark's own metrics know neither phases nor parts of a
 * millisecond.
 */
public final class TaskClock {
    /** The broadcasts that this executor has. */
    private static final Set<Long> PULLED = ConcurrentHashMap.newKeySet();

    private final CollectionAccumulator<TaskNote> notes;
    private final long zero;
    private long start;
    private long pulled;
    private long bytes;

    private TaskClock(CollectionAccumulator<TaskNote> notes) {
        this.notes = notes;
        this.zero = epochNanos() - System.nanoTime();
        this.start = System.nanoTime();
        this.pulled = start;
    }

    public static TaskClock start(CollectionAccumulator<TaskNote> notes) {
        return new TaskClock(notes);
    }

    /** Nanoseconds since 1970. */
    static long epochNanos() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** What the driver sent; before the work of a phase. */
    public <T> T pull(Sent<T> sent) {
        T value = sent.broadcast().value();
        if (PULLED.add(sent.broadcast().id())) {
            bytes += sent.bytes();
        }
        pulled = System.nanoTime();
        return value;
    }

    /** Does the work of one phase; the next one begins where it ends. */
    public <T> T call(Phase phase, Supplier<T> work) {
        T result = work.get();
        long end = System.nanoTime();
        notes.add(new TaskNote(
                SparkEnv.get().executorId(),
                phase,
                zero + start,
                pulled - start,
                end - pulled,
                bytes,
                peakHeapBytes()));
        start = end;
        pulled = end;
        bytes = 0;
        return result;
    }

    /** The most that each part of the heap held, summed: at least what the heap held at any moment. */
    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
