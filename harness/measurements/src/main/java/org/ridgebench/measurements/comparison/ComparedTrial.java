package org.ridgebench.measurements.comparison;

import java.util.List;
import org.ridgebench.measurements.Quotient;
import org.ridgebench.measurements.TrialRow;

/**
 * One trial in two campaigns.
 *
 * @param ratio of the second's median to the first's
 * @param judgement of the second beside the first
 * @param differences in which the answers are not the same
 */
public record ComparedTrial(
        TrialRow trial,
        double firstSeconds,
        double secondSeconds,
        Quotient ratio,
        Judgement judgement,
        List<String> differences) {
    public ComparedTrial {
        differences = List.copyOf(differences);
    }
}
