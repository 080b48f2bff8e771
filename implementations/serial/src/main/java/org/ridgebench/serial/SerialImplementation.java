package org.ridgebench.serial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** Everything on the calling thread. */
public final class SerialImplementation implements Implementation {
    private @Nullable SharedMemoryTraining training;

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
        return prepared().fit(phases);
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return prepared().evaluate(fit);
    }

    private SharedMemoryTraining prepared() {
        return requireNonNull(training, "not prepared");
    }

    @Override
    public void close() {
        if (training != null) {
            training.close();
        }
    }
}
