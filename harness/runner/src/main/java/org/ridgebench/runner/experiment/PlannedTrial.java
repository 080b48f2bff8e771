package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.Trial;

/**
 * A trial of an experiment, and why it is there.
 *
 * @param roles at least one
 */
public record PlannedTrial(Trial trial, Set<Role> roles) {
    public PlannedTrial {
        requireNonNull(trial, "trial");
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a trial without a role: " + trial);
        }
        // A copy that keeps the order of the constants, so that the same plan prints the same.
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
}
