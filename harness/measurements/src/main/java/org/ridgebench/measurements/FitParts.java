package org.ridgebench.measurements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a trial's fit consists of, seconds: what is done in parallel, which is gram, solve and validate of the worker that
 * is longest in them, and the overhead, which is the rest.
 */
public record FitParts(Times total, Times parallel, Times overhead) {
    /** By the id of its trial; only those of which a repetition counts. */
    public static Map<String, FitParts> of(List<SummaryRow> rows, List<Measurement> measurements) {
        Map<String, FitParts> parts = new LinkedHashMap<>();
        for (SummaryRow row : rows) {
            List<PhaseTimes> phases = measurements.stream()
                    .filter(measurement ->
                            measurement.trial().id().equals(row.trial().id()))
                    .filter(Measurement::counts)
                    .map(PhaseTimes::new)
                    .toList();
            if (row.fit().isPresent()) {
                parts.put(
                        row.trial().id(),
                        new FitParts(
                                row.fit().get(),
                                times(phases, phase -> phase.measurement().seconds() - phase.overheadSeconds()),
                                times(phases, PhaseTimes::overheadSeconds)));
            }
        }
        return parts;
    }

    private static Times times(List<PhaseTimes> phases, ToDoubleFunction<PhaseTimes> seconds) {
        return Times.of(phases.stream().mapToDouble(seconds).toArray());
    }
}
