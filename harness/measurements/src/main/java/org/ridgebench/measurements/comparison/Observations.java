package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ridgebench.measurements.AccuracyBound;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.PhaseTimes;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Phase;

/** Every quantity that a campaign says something of, trial by trial. */
final class Observations {
    private final Observed observed;

    Observations(Observed observed) {
        this.observed = observed;
    }

    /** Those of a trial; none where its answer does not count. */
    List<Observation> of(SummaryRow row) {
        List<Observation> all = new ArrayList<>();
        row.fit().map(Times::values).ifPresent(own -> {
            all.add(new Observation(Quantity.FIT, own));
            observed.peakGflops()
                    .ifPresent(peak -> all.add(new Observation(
                            Quantity.NORMALISED_FIT,
                            own.stream().map(seconds -> seconds * peak).toList())));
            against(row, row.absolute(), Quantity.SPEEDUP, 1, own).ifPresent(all::add);
            against(row, row.relative(), Quantity.EFFICIENCY, 1.0 / row.trial().cores(), own)
                    .ifPresent(all::add);
        });
        shares(row, all);
        counted(row, all);
        return all;
    }

    /** Nothing of a base beside itself: that is 1 by definition. */
    private Optional<Observation> against(
            SummaryRow row, Optional<Speedup> speedup, Quantity quantity, double scale, List<Double> own) {
        return speedup.map(Speedup::baseId)
                .filter(base -> !base.equals(row.trial().id()))
                .flatMap(observed::row)
                .flatMap(SummaryRow::fit)
                .map(base -> new Observation(quantity, base.values(), own, scale));
    }

    private void shares(SummaryRow row, List<Observation> all) {
        add(all, row, Quantity.OVERHEAD_SHARE, PhaseTimes::overheadShare);
        add(all, row, Quantity.GRAM_SHARE, times -> times.share(Phase.GRAM));
        add(all, row, Quantity.SOLVE_SHARE, times -> times.share(Phase.SOLVE));
        add(all, row, Quantity.VALIDATE_SHARE, times -> times.share(Phase.VALIDATE));
    }

    private void add(List<Observation> all, SummaryRow row, Quantity quantity, ToDoubleFunction<PhaseTimes> share) {
        List<Double> values = counting(row).stream()
                .map(PhaseTimes::new)
                .map(share::applyAsDouble)
                .toList();
        if (!values.isEmpty()) {
            all.add(new Observation(quantity, values));
        }
    }

    private void counted(SummaryRow row, List<Observation> all) {
        List<Measurement> counting = counting(row);
        List<Double> bytes = counting.stream()
                .flatMapToLong(measurement -> measurement.allocatedBytes().stream())
                .mapToObj(value -> (double) value)
                .toList();
        if (!bytes.isEmpty() && bytes.size() == counting.size()) {
            all.add(new Observation(Quantity.ALLOCATED_BYTES, bytes));
        }
        if (!counting.isEmpty() && AccuracyBound.of(row.trial()).isPresent()) {
            List<Double> accuracies = counting.stream()
                    .flatMap(measurement -> measurement.answer().stream())
                    .map(Answer::validationAccuracy)
                    .toList();
            all.add(new Observation(Quantity.VALIDATION_ACCURACY, accuracies));
        }
    }

    /** The words of the phases that any of its fits went through. */
    List<String> phases(SummaryRow row) {
        return counting(row).stream()
                .flatMap(measurement -> new PhaseTimes(measurement).phases().stream())
                .distinct()
                .sorted()
                .map(Phase::word)
                .toList();
    }

    private List<Measurement> counting(SummaryRow row) {
        return row.verdict().counts()
                ? observed.completed(row.trial().id()).stream()
                        .filter(Measurement::counts)
                        .toList()
                : List.of();
    }
}
