package org.ridgebench.report.published;

import java.util.Optional;
import org.ridgebench.report.chart.Numbers;

/**
 * A number of 2017, or a bound of one.
 *
 * @param value the number; of a bound, its limit
 * @param estimate what another panel of the same figure says of a clipped number, where there is one
 */
public record PublishedValue(double value, Bound bound, Optional<Estimate> estimate) {
    /** A number and how far off it may be. */
    public record Estimate(double value, double error) {
        public String text() {
            return Numbers.measured(value) + " ± " + Numbers.rounded(error);
        }
    }

    static PublishedValue of(double value) {
        return new PublishedValue(value, Bound.NONE, Optional.empty());
    }

    public boolean isBound() {
        return bound != Bound.NONE;
    }

    /** {@code 1.68}; a bound as {@code ≥ 4.00}. */
    public String text() {
        return switch (bound) {
            case NONE -> Numbers.measured(value);
            case AT_LEAST -> "≥ " + Numbers.measured(value);
            case AT_MOST -> "≤ " + Numbers.measured(value);
        };
    }

    /** Whether it is more than another one by at least so large a share, whatever the true numbers behind bounds are. */
    boolean isAbove(PublishedValue other, double share) {
        return bound != Bound.AT_MOST && other.bound != Bound.AT_LEAST && value > other.value * (1 + share);
    }
}
