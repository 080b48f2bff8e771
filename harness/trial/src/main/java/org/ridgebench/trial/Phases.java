package org.ridgebench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Records how long each phase of an iteration took. For one thread, the one that drives the iteration. */
public final class Phases {
    private final int worker;
    private final LongSupplier nanoClock;
    private final List<PhaseInterval> intervals = new ArrayList<>();
    private long origin;

    public Phases() {
        this(0, System::nanoTime);
    }

    public Phases(int worker, LongSupplier nanoClock) {
        this.worker = worker;
        this.nanoClock = nanoClock;
        this.origin = nanoClock.getAsLong();
    }

    /** Starts an iteration: forgets what was recorded, starts from 0. */
    void restart() {
        intervals.clear();
        origin = nanoClock.getAsLong();
    }

    public void run(Phase phase, Runnable work) {
        long start = nanoClock.getAsLong();
        work.run();
        long end = nanoClock.getAsLong();
        intervals.add(new PhaseInterval(worker, phase, start - origin, end - start));
    }

    public <T> T call(Phase phase, Supplier<T> work) {
        long start = nanoClock.getAsLong();
        T result = work.get();
        long end = nanoClock.getAsLong();
        intervals.add(new PhaseInterval(worker, phase, start - origin, end - start));
        return result;
    }

    /** What was recorded since the iteration began, in the order in which phases ended. */
    public List<PhaseInterval> intervals() {
        return List.copyOf(intervals);
    }
}
