package org.ridgebench.ridge.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Future<List<S>>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(count, tasks); i++) {
            others.add(pool.submit(() -> drain(next, tasks, state, task)));
        }
        List<S> states = new ArrayList<>();
        try {
            states.addAll(drain(next, tasks, state, task));
        } finally {
            // After a failure nobody starts another task, and all have stopped before the failure is seen.
            next.set(tasks);
            others.forEach(other -> states.addAll(result(other)));
        }
        return states;
    }

    private static <S> List<S> drain(AtomicInteger next, int tasks, Supplier<S> state, ObjIntConsumer<S> task) {
        int index = next.getAndIncrement();
        if (index >= tasks) {
            return List.of();
        }
        S own = state.get();
        for (; index < tasks; index = next.getAndIncrement()) {
            task.accept(own, index);
        }
        return List.of(own);
    }

    private static <S> List<S> result(Future<List<S>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while workers were busy", e);
        }
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
