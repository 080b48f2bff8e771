package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.measurements.statistics.Medians;

/**
 * What lies behind a trial's speedup of fit.
 *
 * @param price one core's time of the implementation over the fastest serial trial's, which is relative over absolute
 *     speedup: what using the framework costs before it gains anything
 * @param overheadShare the median share of fit that is neither gram nor solve nor validate
 * @param serialShare that overhead over the time of one core: measured what {@link SummaryRow#karpFlatt} infers
 * @param gramRate empty where no worker says when it formed the statistics
 * @param workingSet empty where no repetition left weights, which say how large an image is
 */
public record Scaling(
        SummaryRow row,
        Optional<Quotient> price,
        OptionalDouble overheadShare,
        Optional<Quotient> serialShare,
        Superlinear superlinear,
        Optional<GramRate> gramRate,
        Optional<WorkingSet> workingSet,
        Caches caches) {
    /** Whether p cores are more than p times as fast as one. */
    public enum Superlinear {
        NO,
        /** By the medians, but p is within the interval of the speedup, or repetitions are too few to say more. */
        UNPROVEN,
        /** By the whole interval. */
        YES;

        /** The word used in CSV. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Superlinear of(SummaryRow row) {
            int cores = row.trial().cores();
            if (row.relative().isEmpty() || cores == 1 || row.relative().get().value() <= cores) {
                return NO;
            }
            return row.relative().get().isSurelyAbove(cores) ? YES : UNPROVEN;
        }
    }

    /**
     * One per trial that has times, in the order of the rows.
     *
     * @param environments by hash
     * @param shapes of data sets by name, those that are known
     * @param calibrations those that were made
     */
    public static List<Scaling> of(
            List<SummaryRow> rows,
            List<Measurement> measurements,
            Map<String, Environment> environments,
            Map<String, Shape> shapes,
            List<Calibration> calibrations) {
        Map<String, SummaryRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.trial().id(), row));
        Map<String, List<Measurement>> counting = new HashMap<>();
        measurements.stream().filter(Measurement::counts).forEach(measurement -> counting.computeIfAbsent(
                        measurement.trial().id(), any -> new ArrayList<>())
                .add(measurement));
        return rows.stream()
                .filter(row -> row.fit().isPresent())
                .map(row -> of(
                        row,
                        counting.getOrDefault(row.trial().id(), List.of()),
                        byId,
                        environments,
                        calibrations,
                        Optional.ofNullable(shapes.get(row.trial().factor("dataset")))))
                .toList();
    }

    private static Scaling of(
            SummaryRow row,
            List<Measurement> counting,
            Map<String, SummaryRow> byId,
            Map<String, Environment> environments,
            List<Calibration> calibrations,
            Optional<Shape> shape) {
        List<PhaseTimes> phases = counting.stream().map(PhaseTimes::new).toList();
        List<Double> overheads =
                phases.stream().map(PhaseTimes::overheadSeconds).toList();
        List<Double> gramSeconds = phases.stream().map(PhaseTimes::gramSeconds).toList();
        int samples = row.trial().samples();
        String environment = counting.get(0).result().circumstances().environment();
        return new Scaling(
                row,
                price(row, byId),
                OptionalDouble.of(Medians.of(
                        phases.stream().map(PhaseTimes::overheadShare).toList())),
                base(row.relative(), byId).map(one -> Quotient.of(overheads, one)),
                Superlinear.of(row),
                gramSeconds.stream().allMatch(seconds -> seconds > 0)
                        ? shape.map(known -> GramRate.of(
                                row.trial(), known, gramSeconds, Calibration.bound(calibrations, environment)))
                        : Optional.empty(),
                shape.map(known -> WorkingSet.of(samples, known)),
                Caches.of(environments.getOrDefault(environment, new Environment(Map.of()))));
    }

    private static Optional<Quotient> price(SummaryRow row, Map<String, SummaryRow> byId) {
        if (row.relative().isEmpty() || row.absolute().isEmpty()) {
            return Optional.empty();
        }
        if (row.relative().get().baseId().equals(row.absolute().get().baseId())) {
            return Optional.of(new Quotient(1, Optional.empty()));
        }
        return base(row.relative(), byId)
                .flatMap(one -> base(row.absolute(), byId).map(serial -> Quotient.of(one, serial)));
    }

    private static Optional<List<Double>> base(Optional<Speedup> speedup, Map<String, SummaryRow> byId) {
        return speedup.map(found ->
                requireNonNull(byId.get(found.baseId())).fit().orElseThrow().values());
    }
}
