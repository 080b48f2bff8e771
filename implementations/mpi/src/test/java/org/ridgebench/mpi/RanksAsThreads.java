package org.ridgebench.mpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.ScatteredCollectives;
import org.ridgebench.mpi.messages.ThreadMessages;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** All ranks of an implementation in one process, so that the contract of implementations can be tried on them. */
public abstract class RanksAsThreads implements Implementation {
    private final String name;
    private final BiFunction<Messages, Collectives, Implementation> implementation;
    private final List<Implementation> ranks = new ArrayList<>();

    RanksAsThreads(String name, BiFunction<Messages, Collectives, Implementation> implementation) {
        this.name = name;
        this.implementation = implementation;
    }

    /** For the service loader. */
    public static final class Model extends RanksAsThreads {
        public Model() {
            super(ExactTraining.MODEL, ExactTraining::model);
        }
    }

    /** For the service loader. */
    public static final class Gram extends RanksAsThreads {
        public Gram() {
            super(ExactTraining.GRAM, ExactTraining::gram);
        }
    }

    /** For the service loader. */
    public static final class Data extends RanksAsThreads {
        public Data() {
            super(MpiData.NAME, MpiData::new);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        int size = ((Parallelism.Ranks) trial.parallelism()).ranks();
        ThreadMessages.World world = new ThreadMessages.World(size);
        IntStream.range(0, size)
                .mapToObj(world::rank)
                .map(messages -> implementation.apply(messages, new ScatteredCollectives(messages)))
                .forEach(ranks::add);
        onAll(phases, (rank, own) -> {
            try {
                rank.prepare(trial, own);
                return trial;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Fit fit(Phases phases) {
        List<Fit> fits = onAll(phases, Implementation::fit);
        if (fits.stream().map(Fit::weightsSha256).distinct().count() != 1) {
            throw new AssertionError("ranks ended with different weights");
        }
        return fits.get(0);
    }

    /** On rank 0 with the caller's phases; a failure of rank 0 does not wait for those that wait for it. */
    private <T> List<T> onAll(Phases phases, BiFunction<Implementation, Phases, T> work) {
        List<Thread> others = new ArrayList<>();
        List<T> results = new ArrayList<>(Collections.nCopies(ranks.size(), null));
        for (int i = 1; i < ranks.size(); i++) {
            int rank = i;
            Thread thread = new Thread(() -> results.set(rank, work.apply(ranks.get(rank), new Phases())));
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, failure) -> {
                // Rank 0 fails alike, or waits until the test's time is up.
            });
            others.add(thread);
            thread.start();
        }
        results.set(0, work.apply(ranks.get(0), phases));
        for (Thread other : others) {
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return results;
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return ranks.get(0).evaluate(fit);
    }

    @Override
    public void close() {
        ranks.forEach(Implementation::close);
    }
}
