package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The tables that are made from what campaigns found, at any time. */
public final class DerivedTables {
    private DerivedTables() {}

    public static void write(Path folder, PooledCampaigns campaigns) throws IOException {
        List<Measurement> measurements = campaigns.measurements();
        MeasurementsTable.write(folder, measurements);
        PhasesTable.write(folder, measurements);
        ExecutorsTable.write(folder, measurements);
        List<SummaryRow> rows = Summary.of(campaigns.trials(), measurements, campaigns.plan());
        SummaryTable.write(folder, rows);
        ScalingTable.write(
                folder,
                Scaling.of(rows, measurements, campaigns.environments(), campaigns.shapes(), campaigns.calibrations()));
        PartsTable.write(folder, rows, measurements);
        SettlingTable.write(folder, Settling.of(campaigns.trials(), measurements));
        FitsTable.write(folder, ofBothTimes(timed -> CurveFit.of(rows, timed)));
        WinnersTable.write(folder, ofBothTimes(timed -> Winner.of(rows, timed)));
        CrossoversTable.write(folder, ofBothTimes(timed -> Overtaking.of(rows, timed)));
        CostTable.write(folder, ofBothTimes(timed -> Cost.of(rows, timed)));
        CalibrationTable.write(folder, campaigns.calibrations());
    }

    private static <T> List<T> ofBothTimes(Function<Timed, List<T>> of) {
        return Arrays.stream(Timed.values())
                .flatMap(timed -> of.apply(timed).stream())
                .toList();
    }
}
