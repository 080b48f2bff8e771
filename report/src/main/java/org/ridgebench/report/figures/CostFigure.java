package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Contender;
import org.ridgebench.measurements.Cost;
import org.ridgebench.measurements.Task;
import org.ridgebench.measurements.Timed;
import org.ridgebench.report.chart.CellMap;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Style;
import org.ridgebench.report.chart.Text;

/** COST: how many cores a way needs to beat one core of the best serial one. */
final class CostFigure implements Figure {
    private static final Color FULL = Style.color(0);
    private static final Color NEVER = new Color(0xDDDDDD);

    private static final String CAPTION =
            "The configuration that outperforms a single thread: the fewest cores on which a way is faster than the fastest"
                    + " serial trial of that size, whatever its kernel and solver, by their medians. Below it, whether the whole"
                    + " interval of the speedup says so. After McSherry, Isard and Murray (HotOS 2015). In numbers: cost.csv.";

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String needs() {
        return "a trial that is not serial, and a serial one of the same size";
    }

    @Override
    public List<CellMap> pictures(Results results) {
        List<CellMap> maps = new ArrayList<>();
        for (Timed timed : Timed.values()) {
            Map<Task, List<Cost>> tasks = Tasks.bySize(Cost.of(results.rows(), timed), Cost::task);
            tasks.forEach((task, costs) -> maps.add(map(results, timed, task, tasks.keySet(), costs)));
        }
        return maps;
    }

    private static CellMap map(Results results, Timed timed, Task task, Collection<Task> tasks, List<Cost> costs) {
        List<Integer> sizes = Tasks.sizes(costs, Cost::task);
        Contenders contenders =
                new Contenders(costs.stream().map(Cost::contender).toList());
        List<Contender> rows = contenders.all();
        String what = timed == Timed.FIT ? "fits" : "whole runs, from end to end,";
        return new CellMap(
                (timed == Timed.FIT ? "cost" : "cost-end-to-end") + Tasks.fileSuffix(task, tasks),
                new Text(
                                "COST: cores whose " + what + " beat one serial core" + Tasks.suffix(task, tasks),
                                List.of(bases(costs)),
                                CAPTION)
                        .drawnFrom(Tasks.rows(results, task)),
                new CellMap.Side("images", Tasks.words(sizes)),
                new CellMap.Side("", rows.stream().map(contenders::label).toList()),
                costs.stream()
                        .map(cost -> cell(cost, sizes.indexOf(cost.task().samples()), rows.indexOf(cost.contender())))
                        .toList(),
                List.of());
    }

    private static CellMap.Cell cell(Cost cost, int column, int row) {
        if (cost.byMedian().isEmpty()) {
            String measured = "never, up to " + cost.mostCores();
            return new CellMap.Cell(column, row, NEVER, Optional.empty(), List.of(measured));
        }
        int cores = cost.byMedian().getAsInt();
        return new CellMap.Cell(
                column,
                row,
                Style.paler(FULL, 1.0 / cores),
                Optional.empty(),
                List.of(Numbers.of(cores, "core"), certainty(cost, cores)));
    }

    private static String certainty(Cost cost, int cores) {
        if (cost.surely().isEmpty()) {
            return "not surely";
        }
        int surely = cost.surely().getAsInt();
        return surely == cores ? "surely" : "surely on " + surely;
    }

    private static String bases(List<Cost> costs) {
        Map<Integer, Double> seconds = new TreeMap<>();
        costs.forEach(cost -> seconds.put(cost.task().samples(), cost.base().baseSeconds()));
        return seconds.entrySet().stream()
                .map(base -> Numbers.seconds(base.getValue()) + " at " + Numbers.count(base.getKey()))
                .collect(Collectors.joining(", ", "to beat, the fastest serial trial: ", ""));
    }
}
