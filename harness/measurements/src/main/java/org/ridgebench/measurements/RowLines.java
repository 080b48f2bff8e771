package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the rows of a trial stand in the tables of a folder, for whoever wants to see the digits behind a number. */
public final class RowLines {
    private final Map<String, Lines> summary;
    private final Map<String, Lines> measurements;

    private RowLines(Map<String, Lines> summary, Map<String, Lines> measurements) {
        this.summary = summary;
        this.measurements = measurements;
    }

    /**
     * Lines of a file, both ends included.
     *
     * @param first counted from 1, the header's
     */
    public record Lines(int first, int last) {
        Lines upTo(Lines later) {
            return new Lines(first, later.last);
        }
    }

    /** Reads the tables that {@link DerivedTables} wrote. */
    public static RowLines of(Path folder) throws IOException {
        return new RowLines(
                Table.lines(folder.resolve(SummaryTable.NAME), "trial"),
                Table.lines(folder.resolve(MeasurementsTable.NAME), "trial"));
    }

    /** A trial's line of {@code summary.csv}; several where a reason in it has several. */
    public Optional<Lines> summary(TrialRow trial) {
        return Optional.ofNullable(summary.get(trial.id()));
    }

    /** A trial's lines of {@code measurements.csv}, which stand together; empty where nothing was measured. */
    public Optional<Lines> measurements(TrialRow trial) {
        return Optional.ofNullable(measurements.get(trial.id()));
    }
}
