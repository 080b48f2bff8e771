package org.ridgebench.measurements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What trials cost in US dollars: all their repetitions, those that failed included, each from its start to its end, at
 * the price of all instances of the cluster that it ran on. Where instances have no price, nothing is said.
 */
public final class Charges {
    /** The fact of an environment that says what its cluster costs in an hour. */
    public static final String FACT = "variable_RIDGEBENCH_USD_PER_HOUR";

    private static final double NANOS_PER_HOUR = 3600e9;

    private final Map<String, Double> usdByTrial = new TreeMap<>();

    private Charges() {}

    /**
     * Of some measurements.
     *
     * @param environments by hash
     */
    public static Charges of(List<Measurement> measurements, Map<String, Environment> environments) {
        Charges charges = new Charges();
        for (Measurement measurement : measurements) {
            Circumstances circumstances = measurement.result().circumstances();
            usdPerHour(environments, circumstances.environment())
                    .ifPresent(rate -> charges.usdByTrial.merge(
                            measurement.trial().id(), rate * circumstances.wallNanos() / NANOS_PER_HOUR, Double::sum));
        }
        return charges;
    }

    private static Optional<Double> usdPerHour(Map<String, Environment> environments, String hash) {
        return Optional.ofNullable(environments.get(hash))
                .map(environment -> environment.facts().getOrDefault(FACT, ""))
                .filter(fact -> fact.matches("[0-9]+(\\.[0-9]+)?"))
                .map(Double::valueOf);
    }

    /** Of one trial; empty where that is not known. */
    public OptionalDouble of(TrialRow trial) {
        return usdByTrial.containsKey(trial.id())
                ? OptionalDouble.of(usdByTrial.getOrDefault(trial.id(), 0.0))
                : OptionalDouble.empty();
    }

    /** Whether that of any trial is known. */
    public boolean areKnown() {
        return !usdByTrial.isEmpty();
    }
}
