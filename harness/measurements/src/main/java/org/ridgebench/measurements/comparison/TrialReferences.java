package org.ridgebench.measurements.comparison;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgebench.measurements.ComparedAnswer;

/**
 * What is expected of one trial.
 *
 * @param factors for people: the trial is known by its name
 * @param answer the same on every machine; empty where it is approximate
 * @param phases the words of those that a fit goes through
 * @param byMachine references by the name of the machine class that they are from
 */
public record TrialReferences(
        String trial,
        Map<String, String> factors,
        Optional<ComparedAnswer> answer,
        List<String> phases,
        Map<String, Map<Quantity, Reference>> byMachine) {
    public TrialReferences {
        requireNonNull(trial, "trial");
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        requireNonNull(answer, "answer");
        phases = List.copyOf(phases);
        byMachine = Collections.unmodifiableMap(new LinkedHashMap<>(byMachine));
    }
}
