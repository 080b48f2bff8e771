package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.Estimate;
import org.ridgebench.measurements.statistics.ScalingFit;

/** {@code fits.csv}: one row per parameter of each law that was fitted to a curve, or one that says why there is none. */
final class FitsTable {
    static final String NAME = "fits.csv";

    private record Row(CurveFit curve, Optional<ScalingFit> fit, Optional<Estimate> estimate) {
        static Stream<Row> of(CurveFit curve) {
            return curve.fits().isEmpty()
                    ? Stream.of(new Row(curve, Optional.empty(), Optional.empty()))
                    : curve.fits().stream().flatMap(fit -> fit.estimates().stream()
                            .map(estimate -> new Row(curve, Optional.of(fit), Optional.of(estimate))));
        }

        boolean preferred() {
            return fit.equals(curve.fits().stream().findFirst());
        }
    }

    private static final List<Column<Row>> COLUMNS = Column.list(
            Column.curve(row -> row.curve.trial()),
            Stream.of(
                    Column.of("time", row -> row.curve.timed().word()),
                    Column.of("points", row -> row.curve.points()),
                    fit("fewest_cores", ScalingFit::fewestCores),
                    fit("most_cores", ScalingFit::mostCores),
                    fit("law", fit -> fit.law().word()),
                    fit("aicc", ScalingFit::aicc),
                    Column.of("preferred", row -> row.fit.map(fit -> row.preferred())),
                    Column.of("parameter", row -> row.estimate.map(Estimate::name)),
                    Column.of("value", row -> row.estimate.map(Estimate::value))),
            Column.interval("value", "", "coverage", row -> row.estimate.flatMap(Estimate::interval)),
            Stream.of(fit("cores_at_peak", ScalingFit::coresAtPeak), Column.of("refused", row -> row.curve.refused())));

    private FitsTable() {}

    private static Column<Row> fit(String name, Function<ScalingFit, Object> part) {
        return Column.of(name, row -> row.fit.map(part));
    }

    static void write(Path folder, List<CurveFit> fits) throws IOException {
        Table.write(
                folder.resolve(NAME), COLUMNS, fits.stream().flatMap(Row::of).toList());
    }
}
