package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment varies.
 *
 * @param shared data sets, samples and λ grids of all entries that do not set their own
 * @param entries at least one
 * @param only which of the points are kept; all, if empty
 */
record Sweep(List<Axis> shared, List<SweepEntry> entries, Optional<Condition> only) {
    Sweep {
        shared = List.copyOf(shared);
        entries = List.copyOf(entries);
        requireNonNull(only, "only");
    }

    /** Every point that is asked for, as multiplied. */
    List<Point> points() throws ConditionException {
        List<Point> points = new ArrayList<>();
        for (SweepEntry entry : entries) {
            for (Point point : entry.within(shared).points()) {
                if (only.isEmpty() || only.get().holds(point)) {
                    points.add(point);
                }
            }
        }
        return points;
    }
}
