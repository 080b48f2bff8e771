package org.ridgebench.measurements.comparison;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is expected of every trial of an experiment: one file.
 *
 * @param gates what a check of it may fail for
 * @param machines where references are from, by the names of their classes
 */
public record Baseline(
        String experiment, Set<Gate> gates, Map<String, Machine> machines, List<TrialReferences> trials) {
    public Baseline {
        gates = Set.copyOf(gates);
        machines = Collections.unmodifiableMap(new LinkedHashMap<>(machines));
        trials = List.copyOf(trials);
    }

    Optional<TrialReferences> trial(String id) {
        return trials.stream().filter(trial -> trial.trial().equals(id)).findFirst();
    }

    /** The class whose references a campaign is compared with: its own, else the one written last. */
    Optional<String> machineFor(Observed observed) {
        Optional<String> own = observed.machineClass().map(MachineClass::name).filter(machines::containsKey);
        return own.or(() -> machines.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().written()))
                .map(Map.Entry::getKey));
    }

    /** Whether a campaign is from the very machine that references are from, so that seconds may be compared. */
    boolean isSameMachine(Observed observed, String name) {
        Optional<Machine> machine = Optional.ofNullable(machines.get(name));
        return machine.isPresent()
                && observed.machineClass().equals(machine.map(Machine::machineClass))
                && observed.fact("host").equals(machine.map(Machine::host));
    }
}
