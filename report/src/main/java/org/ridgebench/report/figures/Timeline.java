package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.PhaseRow;
import org.ridgebench.trial.PhaseInterval;
import org.ridgebench.trial.PhasesFile;

/**
 * Who did what when, in one iteration.
 *
 * @param bars one per worker, a driver's first
 */
record Timeline(List<Bar> bars) {
    /** What overlaps by less than this share of the iteration only touches: clocks of milliseconds were read. */
    private static final double TOUCH = 0.005;

    /**
     * What one worker did.
     *
     * @param worker its number, or {@link PhasesFile#DRIVER}
     * @param lanes as many as it did things at once; in each, one after the other
     */
    record Bar(int worker, List<List<PhaseInterval>> lanes) {}

    /** Of the last iteration of a repetition. */
    static Timeline ofLastIteration(Measurement measurement) {
        int last = measurement.phases().stream()
                .flatMapToInt(row -> row.iteration().stream())
                .max()
                .orElse(0);
        Map<Integer, List<PhaseInterval>> byWorker = measurement.phases().stream()
                .filter(row -> row.iteration().orElse(PhasesFile.PREPARATION) == last)
                .map(PhaseRow::interval)
                .sorted(Comparator.comparingLong(PhaseInterval::startNanos))
                .collect(Collectors.groupingBy(PhaseInterval::worker, TreeMap::new, Collectors.toList()));
        double touch = TOUCH
                * byWorker.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Timeline::end)
                        .max()
                        .orElse(0);
        List<Bar> bars = new ArrayList<>();
        byWorker.forEach((worker, intervals) -> bars.add(new Bar(worker, lanes(intervals, touch))));
        return new Timeline(bars);
    }

    /** Each into the first lane that is free by then. */
    private static List<List<PhaseInterval>> lanes(List<PhaseInterval> intervals, double touch) {
        List<List<PhaseInterval>> lanes = new ArrayList<>();
        for (PhaseInterval interval : intervals) {
            List<PhaseInterval> free = lanes.stream()
                    .filter(lane -> end(lane.get(lane.size() - 1)) - touch <= interval.startNanos())
                    .findFirst()
                    .orElseGet(() -> {
                        List<PhaseInterval> another = new ArrayList<>();
                        lanes.add(another);
                        return another;
                    });
            free.add(interval);
        }
        return lanes;
    }

    private static long end(PhaseInterval interval) {
        return interval.startNanos() + interval.elapsedNanos();
    }

    List<PhaseInterval> intervals() {
        return bars.stream()
                .flatMap(bar -> bar.lanes().stream().flatMap(List::stream))
                .toList();
    }

    /** When the last of them ended, in nanoseconds since the iteration began; at least 1. */
    long end() {
        return intervals().stream().mapToLong(Timeline::end).max().orElse(1);
    }
}
