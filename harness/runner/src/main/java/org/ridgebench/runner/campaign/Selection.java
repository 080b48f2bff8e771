package org.ridgebench.runner.campaign;

import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.PlannedTrial;
import org.ridgebench.trial.Trial;

/** An experiment's trials on a machine of so many cores: those that run, and all of them with what is left out. */
public record Selection(List<Trial> trials, List<TrialRow> rows) {
    public static Selection of(Experiment experiment, int machineCores) {
        List<PlannedTrial> planned = experiment.trials();
        return new Selection(
                planned.stream()
                        .filter(plan -> excluded(plan, experiment, machineCores).isEmpty())
                        .map(PlannedTrial::trial)
                        .toList(),
                planned.stream()
                        .map(plan -> TrialRow.of(plan.trial(), plan.roles(), excluded(plan, experiment, machineCores)))
                        .toList());
    }

    private static Optional<String> excluded(PlannedTrial plan, Experiment experiment, int machineCores) {
        int cores = plan.trial().parallelism().cores();
        if (cores <= machineCores || experiment.oversubscribe()) {
            return Optional.empty();
        }
        return Optional.of("asks for " + cores + " cores, the machine gives " + machineCores
                + ". Write 'oversubscribe: true' to run it all the same");
    }
}
