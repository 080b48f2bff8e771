package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code calibration.csv}: one row each time that a campaign began, or went on. */
final class CalibrationTable {
    static final String NAME = "calibration.csv";

    private static final List<Column<Calibration>> COLUMNS = List.of(
            Column.of(CalibrationFile.MEASURED, Calibration::measured),
            Column.of(CalibrationFile.ENVIRONMENT, Calibration::environment),
            Column.of(CalibrationFile.FLOAT32, calibration -> calibration.peak().float32Gflops()),
            Column.of(CalibrationFile.FLOAT64, calibration -> calibration.peak().float64Gflops()),
            Column.of(CalibrationFile.LANES, calibration -> calibration.peak().float32Lanes()));

    private CalibrationTable() {}

    static void write(Path folder, List<Calibration> calibrations) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, calibrations);
    }
}
