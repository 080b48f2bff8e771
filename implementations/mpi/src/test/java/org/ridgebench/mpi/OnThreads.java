package org.ridgebench.mpi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.ThreadMessages;

/** Does the same on every rank, ranks being threads. */
public final class OnThreads {
    private OnThreads() {}

    /** What each rank found, in the order of ranks. */
    public static <T> List<T> run(int size, Function<Messages, T> work) {
        ThreadMessages.World world = new ThreadMessages.World(size);
        ExecutorService pool = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int rank = 0; rank < size; rank++) {
                Messages messages = world.rank(rank);
                futures.add(pool.submit(() -> work.apply(messages)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
