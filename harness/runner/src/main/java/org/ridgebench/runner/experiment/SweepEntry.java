package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a sweep, for one implementation.
 *
 * @param axes what it varies; each key at most once
 * @param where which of the combinations are wanted; all, if empty
 */
record SweepEntry(ImplementationDescriptor implementation, List<Axis> axes, Optional<Condition> where) {
    SweepEntry {
        requireNonNull(implementation, "implementation");
        axes = List.copyOf(axes);
        requireNonNull(where, "where");
    }

    /** The entry with those axes of the whole file that it does not set itself, in front of its own. */
    SweepEntry within(List<Axis> common) {
        List<Axis> all = new ArrayList<>();
        common.stream().filter(axis -> !sets(axis.keys())).forEach(all::add);
        all.addAll(axes);
        return new SweepEntry(implementation, all, where);
    }

    boolean sets(SweepKey key) {
        return axes.stream().anyMatch(axis -> axis.keys().contains(key));
    }

    private boolean sets(Collection<SweepKey> keys) {
        return keys.stream().anyMatch(this::sets);
    }

    /** How many combinations there are, {@code where} not asked; {@code most + 1} stands for any number above. */
    int size(int most) {
        long size = 1;
        for (Axis axis : axes) {
            size = Math.min(most + 1L, size * axis.rows().size());
        }
        return Math.toIntExact(size);
    }

    /** Every combination, {@code where} not asked; the last axis varies fastest. */
    List<Point> combinations() {
        List<Point> points = List.of(Point.start(implementation));
        for (Axis axis : axes) {
            List<Point> longer = new ArrayList<>(points.size() * axis.rows().size());
            for (Point point : points) {
                for (int row = 0; row < axis.rows().size(); row++) {
                    longer.add(point.with(axis, row));
                }
            }
            points = longer;
        }
        return points;
    }

    /** The combinations that are wanted. */
    List<Point> points() throws ConditionException {
        List<Point> points = new ArrayList<>();
        for (Point point : combinations()) {
            if (where.isEmpty() || where.get().holds(point)) {
                points.add(point);
            }
        }
        return points;
    }
}
