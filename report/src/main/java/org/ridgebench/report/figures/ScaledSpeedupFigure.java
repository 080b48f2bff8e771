package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Text;

/**
 * How many times as fast p cores are when the problem grows with them: T(1; n₀p) / T(p; n₀p), the 2017 report's
 * definition.
 */
final class ScaledSpeedupFigure implements Figure {
    @Override
    public String name() {
        return "scaled-speedup";
    }

    @Override
    public String needs() {
        return "trials whose samples grow with their cores (samples: {perCore: ...}), and their runs on one core";
    }

    @Override
    public List<Picture> pictures(Results results) {
        return Stream.<Picture>concat(plots(results).stream(), HeatMaps.speedup(results, true).stream())
                .toList();
    }

    private static List<Plot> plots(Results results) {
        List<SummaryRow> rows = scaled(results.counting());
        List<Curve> curves = Curves.joined(rows, ScaledSpeedupFigure::key, row -> row.relative()
                .map(speedup -> Curves.speedup(row.trial().cores(), speedup, row.fit(), row)));
        if (Plot.places(curves).size() < 2) {
            return List.of();
        }
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(sizes(rows));
        notes.add(Notes.bases(rows, results.rows(), SummaryRow::relative));
        notes.add(Notes.repetitions("ratios of medians", times, curves));
        notes.addAll(Notes.marks(curves));
        Text text = new Text(
                        "Scaled speedup of fit, against the same work on one core",
                        notes,
                        "The problem grows with the cores: T(1; n₀p) / T(p; n₀p)." + Speedups.RAW)
                .drawnFrom(Notes.sources(rows, SummaryRow::relative));
        return List.of(Speedups.plot("scaled-speedup", text, "scaled speedup", curves));
    }

    /** Trials that were meant to grow, and those on one core that such a curve begins with. */
    static List<SummaryRow> scaled(List<SummaryRow> rows) {
        Set<Map<String, String>> keys = rows.stream()
                .filter(row -> row.trial().roles().contains(Role.SCALED))
                .map(row -> key(row.trial()))
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.relative().isPresent())
                .filter(row -> row.trial().roles().contains(Role.SCALED)
                        || (row.trial().cores() == 1 && keys.contains(key(row.trial()))))
                // Some of them may be requested elsewhere, too, and stand before the others.
                .sorted(Comparator.comparingInt(row -> row.trial().cores()))
                .toList();
    }

    static Map<String, String> key(TrialRow trial) {
        Map<String, String> key = new LinkedHashMap<>(trial.factorsOfCurve());
        key.remove("samples");
        key.put("perCore", Integer.toString(trial.samples() / trial.cores()));
        return key;
    }

    static String sizes(List<SummaryRow> rows) {
        return rows.stream()
                .map(row -> row.trial().samples() / row.trial().cores())
                .distinct()
                .sorted()
                .map(perCore -> Numbers.count(perCore))
                .collect(Collectors.joining(", ", "", " images a core"));
    }
}
