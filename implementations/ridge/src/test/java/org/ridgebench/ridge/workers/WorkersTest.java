package org.ridgebench.ridge.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {
    @Test
    void everyTaskRunsOnce() {
        try (Workers workers = Workers.ofThreads(3)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(100);
            workers.forEach(100, runs::incrementAndGet);
            for (int i = 0; i < 100; i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void exactlySoManyThreadsWorkTogether() {
        try (Workers workers = Workers.ofThreads(4)) {
            CyclicBarrier allTogether = new CyclicBarrier(4);
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            for (int round = 0; round < 3; round++) {
                workers.forEach(4, task -> {
                    threads.add(Thread.currentThread());
                    await(allTogether);
                });
            }
            assertThat(threads).hasSize(4).contains(Thread.currentThread());
        }
    }

    @Test
    void oneThreadIsTheCaller() {
        try (Workers workers = Workers.caller()) {
            List<Thread> threads = workers.fold(5, Thread::currentThread, (thread, task) -> {});
            assertThat(threads).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void noTasksNeedNoState() {
        try (Workers workers = Workers.ofThreads(2)) {
            assertThat(workers.fold(0, Object::new, (state, task) -> {})).isEmpty();
        }
    }

    @Test
    void aFailureIsSeenByTheCallerAndWorkGoesOnAfterIt() {
        try (Workers workers = Workers.ofThreads(2)) {
            for (int failing = 0; failing < 2; failing++) {
                int bad = failing;
                assertThatThrownBy(() -> workers.forEach(2, task -> {
                            if (task == bad) {
                                throw new IllegalStateException("task " + task);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("task " + bad);
            }
            AtomicIntegerArray runs = new AtomicIntegerArray(8);
            workers.forEach(8, runs::incrementAndGet);
            assertThat(runs.get(7)).isEqualTo(1);
        }
    }

    @Test
    void noThreadsAreRefused() {
        assertThatThrownBy(() -> Workers.ofThreads(0)).hasMessage("at least one thread expected, got 0");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
