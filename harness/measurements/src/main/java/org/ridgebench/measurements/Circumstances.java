package org.ridgebench.measurements;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What surrounded a repetition.
 *
 * @param started UTC
 * @param wallNanos from the start of its command to its end, as seen from outside
 * @param environment hash of the {@link Environment} that it ran in
 * @param loadAverage of the machine over the minute before; negative where the system does not say
 */
public record Circumstances(Instant started, long wallNanos, String environment, double loadAverage, Set<Mark> marks) {
    public Circumstances {
        marks = Set.copyOf(marks);
    }

    /** The same circumstances with more marks. */
    public Circumstances with(Set<Mark> others) {
        Set<Mark> more = EnumSet.noneOf(Mark.class);
        more.addAll(marks);
        more.addAll(others);
        return new Circumstances(started, wallNanos, environment, loadAverage, more);
    }
}
