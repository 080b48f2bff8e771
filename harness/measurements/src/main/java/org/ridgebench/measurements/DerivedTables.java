package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tables that are made from what campaigns found, at any time. */
public final class DerivedTables {
    private DerivedTables() {}

    public static void write(Path folder, PooledCampaigns campaigns) throws IOException {
        List<Measurement> measurements = campaigns.measurements();
        MeasurementsTable.write(folder, measurements);
        PhasesTable.write(folder, measurements);
        ExecutorsTable.write(folder, measurements);
        List<SummaryRow> rows = Summary.of(campaigns.trials(), measurements, campaigns.plan());
        SummaryTable.write(folder, rows, Charges.of(measurements, campaigns.environments()));
        ScalingTable.write(
                folder,
                Scaling.of(rows, measurements, campaigns.environments(), campaigns.shapes(), campaigns.calibrations()));
        PartsTable.write(folder, rows, measurements);
        SettlingTable.write(folder, Settling.of(campaigns.trials(), measurements));
        FitsTable.write(folder, Timed.both(timed -> CurveFit.of(rows, timed)));
        WinnersTable.write(folder, Timed.both(timed -> Winner.of(rows, timed)));
        CrossoversTable.write(folder, Timed.both(timed -> Overtaking.of(rows, timed)));
        CostTable.write(folder, Timed.both(timed -> Cost.of(rows, timed)));
        CalibrationTable.write(folder, campaigns.calibrations());
    }
}
