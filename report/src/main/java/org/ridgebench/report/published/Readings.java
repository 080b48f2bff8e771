package org.ridgebench.report.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridgebench.measurements.SummaryRow;

/** Sorts what was measured here to the places of a figure. */
final class Readings {
    private Readings() {}

    /** Where several rows stand at one place, the first of them. */
    static Map<Place, Reading> of(
            List<SummaryRow> rows, Function<SummaryRow, Place> place, Function<SummaryRow, Optional<Reading>> reading) {
        Map<Place, Reading> readings = new HashMap<>();
        for (SummaryRow row : rows) {
            reading.apply(row).ifPresent(found -> readings.putIfAbsent(place.apply(row), found));
        }
        return readings;
    }

    static Optional<Reading> seconds(SummaryRow row) {
        return row.fit().map(times -> Reading.of(times, row));
    }

    static Optional<Reading> speedup(SummaryRow row) {
        return row.relative().map(speedup -> Reading.of(speedup, row, 1));
    }

    static Optional<Reading> efficiency(SummaryRow row) {
        return row.relative()
                .map(speedup -> Reading.of(speedup, row, row.trial().cores()));
    }
}
