package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Point;

/** Sorts rows into curves. */
final class Curves {
    private Curves() {}

    /**
     * Joined curves, one per key, in the order of the rows; their points from left to right.
     *
     * @param key the factors that a curve's points have in common
     */
    static List<Curve> joined(
            List<SummaryRow> rows,
            Function<TrialRow, Map<String, String>> key,
            Function<SummaryRow, Optional<Point>> point) {
        Map<Map<String, String>, List<Point>> points = new LinkedHashMap<>();
        for (SummaryRow row : rows) {
            point.apply(row).ifPresent(found -> points.computeIfAbsent(key.apply(row.trial()), any -> new ArrayList<>())
                    .add(found));
        }
        Labels labels = new Labels(points.keySet());
        List<Curve> curves = new ArrayList<>();
        points.forEach((factors, found) -> {
            found.sort(Comparator.comparingDouble(Point::at));
            curves.add(new Curve(labels.label(factors), true, found));
        });
        return curves;
    }

    static Point seconds(double at, Times times, SummaryRow row) {
        return new Point(at, times.median(), times.interval(), times.values(), hollow(row), false);
    }

    static Point speedup(double at, Speedup speedup, Optional<Times> own, SummaryRow row) {
        return new Point(at, speedup.value(), speedup.interval(), ratios(speedup, own, 1), hollow(row), false);
    }

    /**
     * Each repetition against the base's median, over so many cores: points of data, of which no mean is taken.
     *
     * @param own the times that the speedup was made from
     */
    static List<Double> ratios(Speedup speedup, Optional<Times> own, int cores) {
        return own.stream()
                .flatMap(times -> times.values().stream())
                .map(seconds -> speedup.baseSeconds() / seconds / cores)
                .toList();
    }

    static boolean hollow(SummaryRow row) {
        return row.marks().contains(Mark.OVERSUBSCRIBED);
    }
}
