package org.ridgebench.acceptance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/**
 * In the place of the serial implementation, and made to take just so long: what is planted in it is known, and a busy
 * machine adds little. System properties plant a slowdown in percent and a changed bit.
 */
public final class PlantedImplementation implements Implementation {
    static final String SLOWDOWN = "ridgebench.planted.percent";
    static final String CHANGED_BIT = "ridgebench.planted.bit";

    /** Several times of what a warm fit itself takes. */
    private static final long USUAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    private @Nullable SharedMemoryTraining training;
    private final long nanos = USUAL_NANOS + USUAL_NANOS * Integer.getInteger(SLOWDOWN, 0) / 100;

    @Override
    public String name() {
        return "serial";
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        training = SharedMemoryTraining.prepare(trial.problem(), Workers.caller(), phases);
    }

    @Override
    public Fit fit(Phases phases) {
        long end = System.nanoTime() + nanos;
        Fit fit = prepared().fit(phases);
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return Boolean.getBoolean(CHANGED_BIT) ? withAChangedBit(fit) : fit;
    }

    private SharedMemoryTraining prepared() {
        return requireNonNull(training, "not prepared");
    }

    private static Fit withAChangedBit(Fit fit) {
        double[] weights = fit.weights().clone();
        weights[0] = Math.nextUp(weights[0]);
        return new Fit(fit.features(), fit.classes(), weights, fit.lambdas(), fit.accuracies(), fit.best());
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return prepared().evaluate(fit);
    }

    @Override
    public void close() {
        prepared().close();
    }
}
