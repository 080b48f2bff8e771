package org.ridgebench.measurements.comparison;

import java.util.List;

/**
 * What is expected of one quantity of one trial on one machine.
 *
 * @param lower the least that is allowed, in the same unit
 * @param upper the most that is allowed
 * @param repetitions what each repetition gave, where a campaign is compared with them; otherwise empty
 */
public record Reference(double value, double lower, double upper, String unit, List<Double> repetitions) {
    public Reference {
        repetitions = List.copyOf(repetitions);
        boolean ordered = lower <= value && value <= upper;
        if (!ordered) {
            throw new IllegalArgumentException(
                    "lower <= value <= upper expected, got " + lower + ", " + value + ", " + upper);
        }
    }
}
