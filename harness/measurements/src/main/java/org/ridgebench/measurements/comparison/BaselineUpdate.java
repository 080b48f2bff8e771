package org.ridgebench.measurements.comparison;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgebench.measurements.AccuracyBound;
import org.ridgebench.measurements.ComparedAnswer;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.statistics.Interval;

/** Makes references of what a campaign measured; those of other machines stay. */
public final class BaselineUpdate {
    private final Observed observed;
    private final Observations observations;
    private final Machine machine;
    private final Set<Gate> gates;

    private BaselineUpdate(Observed observed, MachineClass machineClass, Instant now, Set<Gate> gates) {
        this.observed = observed;
        this.observations = new Observations(observed);
        this.gates = gates;
        String dirty = observed.fact("git_dirty").filter("true"::equals).isPresent() ? "-dirty" : "";
        this.machine = new Machine(
                machineClass,
                observed.fact("host").orElse(""),
                now.toString(),
                observed.fact("git_commit").map(commit -> commit + dirty).orElse(""),
                observed.name());
    }

    /**
     * A baseline from a campaign.
     *
     * @param before what there is; trials that are not in the campaign are left out
     * @return empty where the campaign saw machines of several classes: then no machine has its references
     */
    public static Optional<Baseline> of(Observed observed, Optional<Baseline> before, Set<Gate> gates, Instant now) {
        return observed.machineClass()
                .map(machineClass -> new BaselineUpdate(observed, machineClass, now, gates).baseline(before));
    }

    private Baseline baseline(Optional<Baseline> before) {
        Map<String, Machine> machines =
                new LinkedHashMap<>(before.map(Baseline::machines).orElse(Map.of()));
        machines.put(machine.machineClass().name(), machine);
        List<TrialReferences> trials = observed.rows().stream()
                .filter(row -> row.verdict().counts())
                .map(row -> references(
                        row, before.flatMap(old -> old.trial(row.trial().id()))))
                .toList();
        return new Baseline(observed.experiment(), gates, machines, trials);
    }

    private TrialReferences references(SummaryRow row, Optional<TrialReferences> before) {
        Map<String, Map<Quantity, Reference>> byMachine =
                new LinkedHashMap<>(before.map(TrialReferences::byMachine).orElse(Map.of()));
        byMachine.put(machine.machineClass().name(), references(row));
        boolean exact = AccuracyBound.of(row.trial()).isEmpty();
        return new TrialReferences(
                row.trial().id(),
                row.trial().factors(),
                exact && gates.contains(Gate.ANSWERS) ? row.answer().map(ComparedAnswer::of) : Optional.empty(),
                gates.contains(Gate.PHASES) ? observations.phases(row) : List.of(),
                byMachine);
    }

    private Map<Quantity, Reference> references(SummaryRow row) {
        Map<Quantity, Reference> references = new EnumMap<>(Quantity.class);
        observations.of(row).stream()
                .filter(observation -> gates.contains(observation.quantity().gate()))
                .forEach(observation -> references.put(observation.quantity(), reference(row, observation)));
        return references;
    }

    private static Reference reference(SummaryRow row, Observation observation) {
        Quantity quantity = observation.quantity();
        double value = observation.value();
        Interval bounds = quantity == Quantity.VALIDATION_ACCURACY
                ? accuracyBounds(row, value)
                : Floor.of(quantity, observation.n()).around(value, observation.interval());
        return new Reference(
                value,
                bounds.low(),
                bounds.high(),
                quantity.unit(),
                quantity.isRatioToReference() ? observation.values() : List.of());
    }

    /** As far as it may be from the serial reference's in either direction. */
    private static Interval accuracyBounds(SummaryRow row, double value) {
        double distance = AccuracyBound.of(row.trial()).orElseThrow().around(value);
        return new Interval(value - distance, value + distance, 1);
    }
}
