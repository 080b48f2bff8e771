package org.ridgebench.ridge.workers;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Exactly t threads: the caller and a fixed pool of t - 1. With t = 1 there is no pool, and the caller does everything.
 *
 * <p>Tasks are dealt out one by one, so that a thread that was held up delays nobody. Not for use by two callers at
 * once.
 */
public final class Workers implements AutoCloseable {
    private final int count;
    private final ExecutorService pool;

    private Workers(int count) {
        this.count = count;
        this.pool = Executors.newFixedThreadPool(Math.max(1, count - 1), Workers::daemon);
    }

    /** The caller alone. */
    public static Workers caller() {
        return new Workers(1);
    }

    /** The caller and {@code threads - 1} others, which live until {@link #close}. */
    public static Workers ofThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread expected, got " + threads);
        }
        return new Workers(threads);
    }

    public int count() {
        return count;
    }

    /** Runs the tasks 0 to {@code tasks - 1}, in no particular order; returns when all are done. */
    public void forEach(int tasks, IntConsumer task) {
        fold(tasks, () -> task, IntConsumer::accept);
    }

    /**
     * Runs the tasks 0 to {@code tasks - 1}, each on the state of the thread that it falls to.
     *
     * @param state makes one thread's own state, called at most once a thread, on that thread
     * @return the states, of those threads that had anything to do; none if there are no tasks
     */
    public <S> List<S> fold(int tasks, Supplier<S> state, ObjIntConsumer<S> task) {
        AtomicInteger next = new AtomicInteger();
        List<FutureTask<List<S>>> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, tasks); i++) {
            parts.add(new FutureTask<>(() -> drain(next, tasks, state, task)));
        }
        parts.stream().skip(1).forEach(pool::execute);
        parts.stream().limit(1).forEach(FutureTask::run);
        return results(parts);
    }

    private static <S> List<S> drain(AtomicInteger next, int tasks, Supplier<S> state, ObjIntConsumer<S> task) {
        int index = next.getAndIncrement();
        if (index >= tasks) {
            return List.of();
        }
        try {
            S own = state.get();
            for (; index < tasks; index = next.getAndIncrement()) {
                task.accept(own, index);
            }
            return List.of(own);
        } finally {
            // After a failure nobody starts another task.
            next.set(tasks);
        }
    }

    /** Waits for all parts, also after a failure of one, so that none still runs when the caller goes on. */
    private static <S> List<S> results(List<FutureTask<List<S>>> parts) {
        List<S> states = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<List<S>> part : parts) {
            try {
                states.addAll(part.get());
            } catch (ExecutionException e) {
                failures.add(requireNonNull(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while workers were busy", e);
            }
        }
        failures.forEach(Workers::rethrow);
        return states;
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
