package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.figures.SharedGrid.Look;
import org.ridgebench.report.published.Bound;
import org.ridgebench.report.published.Cell;
import org.ridgebench.report.published.Panel;
import org.ridgebench.report.published.PublishedMaps;
import org.ridgebench.report.published.PublishedValue;

/** Our maps over ranks and threads, each beside the published one. */
final class ComparedMaps {
    private final String figure;
    private final String title;
    private final PublishedMaps published;
    private final List<String> more;

    /**
     * @param title what the figure is about
     * @param more notes of its own
     */
    ComparedMaps(String figure, String title, PublishedMaps published, List<String> more) {
        this.figure = figure;
        this.title = title;
        this.published = published;
        this.more = List.copyOf(more);
    }

    /** Every panel of the published figure for which some of the rows make a map. */
    List<Boards> pictures(List<SummaryRow> rows, Results results) {
        Results chosen = results.withRows(rows);
        List<Boards> pictures = new ArrayList<>();
        published.panels().forEach((panel, cells) -> {
            List<Board> maps =
                    switch (panel) {
                        case SPEEDUP -> HeatMaps.speedup(chosen, false);
                        case SCALED_SPEEDUP -> HeatMaps.speedup(chosen, true);
                        case EFFICIENCY -> HeatMaps.efficiency(chosen);
                    };
            List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
            String processes = Notes.processes("ratios of medians", times, "summary.csv");
            String size = maps.size() == 1 ? ", " + size(panel, rows) : "";
            maps.forEach(ours -> pictures.add(picture(panel, ours, size, processes, cells)));
        });
        return pictures;
    }

    /** What the only map is of; where there are several, their labels say it. */
    private static String size(Panel panel, List<SummaryRow> rows) {
        return panel == Panel.SCALED_SPEEDUP
                ? sizes(
                                rows,
                                Role.SCALED,
                                row -> row.trial().samples() / row.trial().cores()) + " images a core"
                : sizes(rows, Role.REQUESTED, row -> row.trial().samples()) + " images";
    }

    private static String sizes(List<SummaryRow> rows, Role role, ToIntFunction<SummaryRow> size) {
        return rows.stream()
                .filter(row -> row.trial().roles().contains(role))
                .mapToInt(size)
                .distinct()
                .sorted()
                .mapToObj(Numbers::count)
                .collect(Collectors.joining(" and "));
    }

    private Boards picture(Panel panel, Board ours, String size, String processes, Map<Cell, PublishedValue> cells) {
        List<String> notes = new ArrayList<>(ours.text().notes());
        notes.add(1, processes);
        String clipped = cells.entrySet().stream()
                .filter(cell -> cell.getValue().estimate().isPresent())
                .map(cell -> cell.getKey().nodes() + " x " + cell.getKey().threads() + ": "
                        + cell.getValue().estimate().get().text())
                .collect(Collectors.joining(", "));
        if (cells.values().stream().anyMatch(PublishedValue::isBound)) {
            notes.add("arrows: clipped by the published colour bar, so a bound and no measurement"
                    + (clipped.isEmpty() ? "" : "; by its other panel " + clipped));
        }
        notes.addAll(more);
        Map<Cell, Look> looks = SharedGrid.looks(ours);
        SharedGrid grid = SharedGrid.of(looks.keySet(), cells.keySet());
        if (looks.size() < grid.ranks().size() * grid.threads().size()) {
            notes.add("–: not measured");
        }
        return new Boards(
                size.isEmpty() ? figure + "-" + ours.name() : figure + "-" + panel.word(),
                new Text(
                                title + ": " + panel.words() + " over ranks and threads",
                                notes,
                                "Ours as measured, theirs as read off the published heat map. Each map is shaded by its own"
                                        + " largest value.")
                        .drawnFrom(ours.text().sources()),
                List.of(
                        grid.board("ours, " + ours.text().title().replaceFirst("^[^:]*: ", "") + size, "ranks", looks),
                        grid.board(Overlay.ODYSSEY + ", read off", "nodes", looks(cells))));
    }

    private static Map<Cell, Look> looks(Map<Cell, PublishedValue> cells) {
        double most =
                cells.values().stream().mapToDouble(PublishedValue::value).max().orElse(1);
        Map<Cell, Look> looks = new HashMap<>();
        cells.forEach((cell, value) -> looks.put(cell, new Look(color(value, most), label(value))));
        return looks;
    }

    /** A bound has no shade: that would say how much it is. */
    private static Color color(PublishedValue value, double most) {
        return value.isBound() ? Color.WHITE : HeatMaps.grey(value.value() / most);
    }

    private static String label(PublishedValue value) {
        return value.text() + (value.isBound() ? value.bound() == Bound.AT_LEAST ? " ↑" : " ↓" : "");
    }
}
