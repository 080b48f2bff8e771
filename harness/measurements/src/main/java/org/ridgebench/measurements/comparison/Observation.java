package org.ridgebench.measurements.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.Medians;
import org.ridgebench.measurements.statistics.Ratio;

/**
 * What a campaign says of one quantity of one trial.
 *
 * @param values one per repetition that counts, at least one; of a speedup, those of its base
 * @param over of a speedup, the trial's own; otherwise empty
 * @param scale what the median, or the ratio of medians, is multiplied with
 */
record Observation(Quantity quantity, List<Double> values, List<Double> over, double scale) {
    Observation {
        values = List.copyOf(values);
        over = List.copyOf(over);
    }

    Observation(Quantity quantity, List<Double> values) {
        this(quantity, values, List.of(), 1);
    }

    double value() {
        return scale * (over.isEmpty() ? Medians.of(values) : Medians.of(values) / Medians.of(over));
    }

    /** By itself, without any reference. */
    Optional<Interval> interval() {
        Optional<Interval> unscaled = over.isEmpty()
                ? Interval.ofMedian(
                        values.stream().mapToDouble(Double::doubleValue).toArray())
                : Interval.ofRatio(values, over);
        return unscaled.map(interval -> interval.times(scale));
    }

    /** How many repetitions the side has that has fewest. */
    int n() {
        return over.isEmpty() ? values.size() : Math.min(values.size(), over.size());
    }

    /** What there is to judge it by, beside a reference. */
    Evidence beside(Reference reference) {
        if (quantity.isRatioToReference()) {
            Ratio ratio = Ratio.of(values, reference.repetitions());
            return evidence(ratio, reference.value(), reference);
        }
        return over.isEmpty()
                ? new Evidence(value(), interval(), 1)
                : evidence(Ratio.of(values, over), scale, reference);
    }

    private Evidence evidence(Ratio ratio, double unit, Reference reference) {
        ToDoubleFunction<Ratio> chance = quantity.isWorseAbove()
                ? found -> found.chanceOfAtMost(reference.upper() / unit)
                : found -> found.chanceOfAtLeast(reference.lower() / unit);
        return new Evidence(
                ratio.value() * unit,
                ratio.interval().map(interval -> interval.times(unit)),
                chance.applyAsDouble(ratio));
    }
}
