package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Plot;

/** The same trial under several clocks: they should agree. One plot for each size. */
final class TimersFigure implements Figure {
    @Override
    public String name() {
        return "timers";
    }

    @Override
    public String needs() {
        return "the same trial measured by at least two timers";
    }

    @Override
    public List<Plot> pictures(Results results) {
        Map<Integer, List<SummaryRow>> sizes = results.counting().stream()
                .filter(row -> !row.trial().factor("timer").isEmpty())
                .collect(Collectors.groupingBy(row -> row.trial().samples(), TreeMap::new, Collectors.toList()));
        List<Plot> plots = new ArrayList<>();
        sizes.forEach((size, rows) -> {
            if (rows.stream().map(row -> row.trial().factor("timer")).distinct().count() > 1) {
                plots.add(plot(sizes.size() == 1 ? "timers" : "timers-" + size, size, rows));
            }
        });
        return plots;
    }

    private static Plot plot(String name, int size, List<SummaryRow> rows) {
        return DotPlot.of(
                name,
                "Seconds of one fit at " + Numbers.count(size) + " images, by timer",
                rows,
                values -> Axis.around("seconds", values),
                "The same work measured by several timers: where intervals overlap, the choice of timer does not"
                        + " matter. The axis does not begin at zero. Small points are single repetitions.");
    }
}
