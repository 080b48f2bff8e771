package org.ridgebench.trial;

import java.util.OptionalDouble;

/** An implementation whose answers are given: the whole of the harness is tested without learning anything. */
public final class ScriptedImplementation implements Implementation {
    private int samples;
    private int fits;

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        phases.run(Phase.LOAD, () -> samples = trial.problem().samples());
        if (samples == 13) {
            throw new TrialRefusedException("samples: 13 brings bad luck. Use 12.");
        }
    }

    @Override
    public Fit fit(Phases phases) {
        fits++;
        double[] weights = phases.call(Phase.SOLVE, () -> new double[] {1, 2, 3, samples, 5, 6});
        if (samples == 666) {
            weights[0] = fits;
        }
        double[] accuracies = phases.call(Phase.VALIDATE, () -> new double[] {0.5, 0.75, 0.75});
        if (samples == 667) {
            accuracies[0] = 0.5 / fits;
        }
        return new Fit(3, 2, weights, new double[] {0.1, 1, 10}, accuracies, Fit.indexOfBest(accuracies));
    }

    @Override
    public Evaluation evaluate(Fit fit) {
        return new Evaluation(OptionalDouble.of(0.625), "statistics of " + samples, "scripted", "scripted");
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
