package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.published.Cell;

/** The ranks and threads that either of two maps has, so that what is compared stands at the same place in both. */
record SharedGrid(List<Integer> ranks, List<Integer> threads) {
    /** What a cell looks like. */
    record Look(Color color, String label) {}

    private static final Look NOT_THERE = new Look(Color.WHITE, "–");

    static SharedGrid of(Collection<Cell> ones, Collection<Cell> others) {
        Set<Cell> all = new HashSet<>(ones);
        all.addAll(others);
        return new SharedGrid(sorted(all, Cell::nodes), sorted(all, Cell::threads));
    }

    private static List<Integer> sorted(Set<Cell> cells, ToIntFunction<Cell> side) {
        return List.copyOf(
                new TreeSet<>(cells.stream().map(cell -> side.applyAsInt(cell)).toList()));
    }

    /** What a map over ranks and threads shows, by cell. */
    static Map<Cell, Look> looks(Board map) {
        Map<Cell, Look> looks = new LinkedHashMap<>();
        map.tiles()
                .forEach(tile -> looks.put(
                        new Cell(number(map.up(), tile.top()), number(map.across(), tile.left())),
                        new Look(tile.color(), tile.label())));
        return looks;
    }

    private static int number(Board.Side side, double place) {
        return Integer.parseInt(side.ticks().get((int) place).label());
    }

    /** A map of all cells; those that it lacks are marked. */
    Board board(String title, String upward, Map<Cell, Look> looks) {
        List<Board.Tile> tiles = new ArrayList<>();
        for (int row = 0; row < ranks.size(); row++) {
            for (int column = 0; column < threads.size(); column++) {
                Look look = looks.getOrDefault(new Cell(ranks.get(row), threads.get(column)), NOT_THERE);
                tiles.add(new Board.Tile(column, row, 1, 1, look.color, look.label));
            }
        }
        return new Board(
                "",
                new Text(title, List.of(), ""),
                Board.Side.ofNames("threads of each", HeatMaps.words(threads)),
                Board.Side.ofNames(upward, HeatMaps.words(ranks)),
                tiles,
                List.of());
    }
}
