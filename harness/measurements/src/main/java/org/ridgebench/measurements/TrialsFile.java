package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** {@code trials.csv}: every factor of every trial of a campaign, those left out included. */
final class TrialsFile {
    static final String NAME = "trials.csv";

    /** Every factor that a trial of this version can have. */
    static final List<String> FACTORS = List.of(
            "implementation",
            "dataset",
            "samples",
            "lambdas",
            "kernel",
            "solver",
            "seed",
            "threads",
            "ranks",
            "executors",
            "executorCores",
            "executorMemory",
            "schedule",
            "timer");

    /** It names a folder, and a campaign may be somebody else's. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+");

    private static final String TOLERANCE = "accuracy_tolerance";

    private TrialsFile() {}

    private static final List<Column<TrialRow>> COLUMNS = Column.list(
            Column.trial(trial -> trial),
            Stream.of(
                    Column.of("cores_asked", TrialRow::cores),
                    Column.of("roles", TrialsFile::roles),
                    Column.of(TOLERANCE, TrialRow::accuracyTolerance),
                    Column.of("excluded", TrialRow::excluded)));

    static void write(Path file, List<TrialRow> trials) throws IOException {
        Table.write(file, COLUMNS, trials);
    }

    static String roles(TrialRow trial) {
        return trial.roles().stream().sorted().map(Role::word).collect(Collectors.joining(" "));
    }

    static List<TrialRow> read(Path file) throws IOException {
        List<CSVRecord> records = Table.read(file);
        try {
            return records.stream().map(TrialsFile::row).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static TrialRow row(CSVRecord record) {
        Map<String, String> factors = new LinkedHashMap<>();
        for (String factor : FACTORS) {
            // Campaigns of earlier versions have no columns for factors that came later.
            if (record.isMapped(factor) && !record.get(factor).isEmpty()) {
                factors.put(factor, record.get(factor));
            }
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!record.get("roles").isEmpty()) {
            Arrays.stream(record.get("roles").split(" ")).map(Role::ofWord).forEach(roles::add);
        }
        String id = record.get("trial");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("trial: expected letters and digits, got '" + id + "'");
        }
        String excluded = record.get("excluded");
        return new TrialRow(
                id,
                factors,
                Integer.parseInt(record.get("cores_asked")),
                roles,
                tolerance(record),
                excluded.isEmpty() ? Optional.empty() : Optional.of(excluded));
    }

    /** Campaigns of earlier versions have no such column. */
    private static OptionalDouble tolerance(CSVRecord record) {
        return record.isMapped(TOLERANCE) && !record.get(TOLERANCE).isEmpty()
                ? OptionalDouble.of(Double.parseDouble(record.get(TOLERANCE)))
                : OptionalDouble.empty();
    }
}
