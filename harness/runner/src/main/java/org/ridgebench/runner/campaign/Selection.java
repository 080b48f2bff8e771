package org.ridgebench.runner.campaign;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.ImplementationDescriptor;
import org.ridgebench.runner.experiment.PlannedTrial;
import org.ridgebench.trial.Trial;

/** An experiment's trials where they are to run: those that can, and all of them with what is left out. */
public record Selection(List<Trial> trials, List<TrialRow> rows) {
    public static Selection of(Experiment experiment, Catalogue catalogue, Capacity capacity) {
        List<PlannedTrial> planned = experiment.trials();
        return new Selection(
                planned.stream()
                        .filter(plan ->
                                excluded(plan, experiment, catalogue, capacity).isEmpty())
                        .map(PlannedTrial::trial)
                        .toList(),
                planned.stream()
                        .map(plan -> TrialRow.of(
                                        plan.trial(), plan.roles(), excluded(plan, experiment, catalogue, capacity))
                                .withAccuracyTolerance(tolerance(plan.trial(), catalogue)))
                        .toList());
    }

    private static OptionalDouble tolerance(Trial trial, Catalogue catalogue) {
        return catalogue
                .find(trial.implementation())
                .map(ImplementationDescriptor::accuracyTolerance)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<String> excluded(
            PlannedTrial plan, Experiment experiment, Catalogue catalogue, Capacity capacity) {
        Optional<String> missing =
                catalogue.find(plan.trial().implementation()).flatMap(descriptor -> descriptor.missing());
        if (missing.isPresent()) {
            return missing;
        }
        int cores = plan.trial().parallelism().cores();
        int machineCores = capacity.forParallelism(plan.trial().parallelism());
        if (cores <= machineCores || experiment.oversubscribe()) {
            return Optional.empty();
        }
        return Optional.of("asks for " + cores + " cores, the machine gives " + machineCores
                + ". Write 'oversubscribe: true' to run it all the same");
    }
}
