package org.ridgebench.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/**
 * Coloured rectangles on a plane: heat maps and timelines.
 *
 * @param across the horizontal axis, from the left
 * @param up the vertical axis, from the top
 * @param legend what colours stand for; none where every tile says it itself
 */
public record Board(String name, Text text, Side across, Side up, List<Tile> tiles, List<Swatch> legend)
        implements Picture {
    public Board {
        tiles = List.copyOf(tiles);
        legend = List.copyOf(legend);
    }

    /** An axis from 0 on, with words at some of its places. */
    public record Side(String title, double to, List<Tick> ticks) {
        public Side {
            ticks = List.copyOf(ticks);
        }

        /** One place of width 1 for each word, the word in its middle. */
        public static Side ofNames(String title, List<String> names) {
            return new Side(
                    title,
                    names.size(),
                    IntStream.range(0, names.size())
                            .mapToObj(i -> new Tick(i + 0.5, names.get(i)))
                            .toList());
        }
    }

    /** A rectangle, and what is written in it. */
    public record Tile(double left, double top, double width, double height, Color color, String label) {}

    /** What a colour stands for. */
    public record Swatch(Color color, String label) {}

    @Override
    public Board noted(String note) {
        return new Board(name, text.noted(note), across, up, tiles, legend);
    }

    @Override
    public XYChart chart() {
        return BoardChart.of(this);
    }
}
