package org.ridgebench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;

/** One line for each trial: its repetitions, their median, its interval. */
final class DotPlot {
    private DotPlot() {}

    /** @param seconds makes the axis that has room for all values */
    static Plot of(
            String name,
            String title,
            List<SummaryRow> rows,
            Function<Collection<Double>, Axis> seconds,
            String caption) {
        List<Map<String, String>> factors =
                rows.stream().map(SummaryRow::trial).map(TrialRow::factors).toList();
        Labels labels = new Labels(factors);
        List<Point> points = new ArrayList<>();
        List<Times> times = new ArrayList<>();
        for (SummaryRow row : rows) {
            Times fit = row.fit().orElseThrow();
            times.add(fit);
            points.add(Curves.seconds(Axis.places(rows.size(), points.size()), fit, row));
        }
        List<Curve> curves = List.of(new Curve("seconds", false, points));
        List<String> notes = new ArrayList<>();
        notes.add(Notes.repetitions("medians", times, curves));
        notes.addAll(Notes.marks(curves));
        notes.addAll(Notes.repeatedRows(rows));
        return new Plot(
                name,
                new Text(title, notes, caption),
                seconds.apply(Plot.values(curves)),
                Axis.ofNames(factors.stream().map(labels::label).toList()),
                Layout.SIDEWAYS,
                curves,
                List.of());
    }
}
