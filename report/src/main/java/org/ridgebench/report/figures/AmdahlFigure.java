package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgebench.measurements.FitParts;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Style;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.chart.Tick;
import org.ridgebench.report.published.Counterparts;
import org.ridgebench.report.published.PublishedBars;

/** Total time, parallel part and overhead over threads: the bars that Amdahl's law was read from in 2017. */
final class AmdahlFigure implements Figure {
    private static final List<String> PARTS = List.of("total", "parallel", "overhead");
    /** In rows of the board. */
    private static final double GROUP = 1.4;

    private static final double BAR = 0.4;
    /** Room for the number behind the longest bar, and for each of its characters, as shares of that bar. */
    private static final double ROOM = 0.3;

    private static final double CHARACTER = 0.033;

    /** The three bars of so many threads, in seconds. */
    private record Group(String label, boolean oversubscribed, List<Double> seconds) {}

    @Override
    public String name() {
        return "amdahl";
    }

    @Override
    public String needs() {
        return "trials of threads with the solver inverse, on two core counts at least";
    }

    /** One picture for each size and kernel. */
    @Override
    public List<Boards> pictures(Results results) {
        List<SummaryRow> rows = Counterparts.amdahl(results.rows());
        Map<String, FitParts> parts = FitParts.of(rows, results.measurements());
        Map<Map<String, String>, List<SummaryRow>> groups =
                rows.stream().collect(Collectors.groupingBy(row -> row.trial().factorsBesidesParallelism()));
        Labels labels = new Labels(groups.keySet());
        return groups.entrySet().stream()
                .filter(group -> OverCores.coreCounts(group.getValue()) > 1)
                .sorted(Comparator.comparing(group -> labels.label(group.getKey())))
                .map(group -> picture(group.getValue(), parts, groups.size() == 1 ? "" : labels.label(group.getKey())))
                .toList();
    }

    private Boards picture(List<SummaryRow> rows, Map<String, FitParts> parts, String label) {
        List<SummaryRow> ordered = rows.stream()
                .sorted(Comparator.comparingInt(row -> row.trial().cores()))
                .toList();
        List<Group> ours = ordered.stream()
                .flatMap(row ->
                        Optional.ofNullable(parts.get(row.trial().id())).map(found -> group(row, found)).stream())
                .toList();
        List<Group> theirs = PublishedBars.all().stream()
                .map(bars -> new Group(
                        Integer.toString(bars.threads()),
                        false,
                        List.of(bars.total(), bars.parallel(), bars.overhead())))
                .toList();
        String images = Numbers.count(rows.get(0).trial().samples()) + " images";
        List<String> notes = new ArrayList<>();
        List<Times> times = rows.stream().flatMap(row -> row.fit().stream()).toList();
        notes.add(Notes.processes("medians", times, "parts.csv"));
        if (ours.stream().anyMatch(Group::oversubscribed)) {
            notes.add("*: more workers than the machine has cores");
        }
        return new Boards(
                label.isEmpty() ? name() : name() + "-" + label.replaceAll("[^a-z0-9]+", "-"),
                new Text(
                                "Total time, parallel part and overhead over threads",
                                notes,
                                "Parallel: gram, solve and validate of the worker that is longest in them. Overhead: the rest"
                                        + " of the fit; of theirs, of the whole run. Each side has its own seconds.")
                        .drawnFrom(Notes.sources(rows)),
                List.of(
                        board("ours, " + images + (label.isEmpty() ? "" : ": " + label), ours, Style::color),
                        board(
                                Overlay.ODYSSEY + ", " + Numbers.count(PublishedBars.SAMPLES) + " images",
                                theirs,
                                AmdahlFigure::grey)));
    }

    private static Group group(SummaryRow row, FitParts parts) {
        return new Group(
                Numbers.count(row.trial().cores()),
                Curves.hollow(row),
                Stream.of(parts.total(), parts.parallel(), parts.overhead())
                        .map(Times::median)
                        .toList());
    }

    private interface Colors {
        Color of(int part);
    }

    /** Published numbers are grey in every figure. */
    private static Color grey(int part) {
        int level = 0x60 + 0x30 * part;
        return new Color(level, level, level);
    }

    private static Board board(String title, List<Group> groups, Colors colors) {
        double most = groups.stream()
                .flatMap(group -> group.seconds.stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        List<Board.Tile> tiles = new ArrayList<>();
        for (int row = 0; row < groups.size(); row++) {
            Group group = groups.get(row);
            for (int part = 0; part < PARTS.size(); part++) {
                double seconds = Math.max(0, group.seconds.get(part));
                double top = row * GROUP + (GROUP - PARTS.size() * BAR) / 2 + part * BAR;
                tiles.add(new Board.Tile(0, top, seconds, BAR, colors.of(part), ""));
                String number = Numbers.measured(seconds) + (group.oversubscribed ? " *" : "");
                double width = most * CHARACTER * (number.length() + 1);
                tiles.add(new Board.Tile(seconds, top, width, BAR, Color.WHITE, number));
            }
        }
        List<Board.Swatch> legend = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            legend.add(new Board.Swatch(colors.of(part), PARTS.get(part)));
        }
        double to = most * (1 + ROOM);
        return new Board(
                "",
                new Text(title, List.of(), ""),
                new Board.Side("seconds", to, Axis.evenTicks(to)),
                new Board.Side(
                        "threads",
                        groups.size() * GROUP,
                        IntStream.range(0, groups.size())
                                .mapToObj(row -> new Tick((row + 0.5) * GROUP, groups.get(row).label))
                                .toList()),
                tiles,
                legend);
    }
}
