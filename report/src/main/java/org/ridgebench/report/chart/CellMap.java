package org.ridgebench.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;

/**
 * A table whose cells have colours and words.
 *
 * @param columns from the left
 * @param rows from the top
 * @param legend what colours stand for; none where every cell says it itself
 */
public record CellMap(String name, Text text, Side columns, Side rows, List<Cell> cells, List<Board.Swatch> legend)
        implements Picture {
    public CellMap {
        cells = List.copyOf(cells);
        legend = List.copyOf(legend);
    }

    /** What columns or rows are, and the word of each. */
    public record Side(String title, List<String> words) {
        public Side {
            words = List.copyOf(words);
        }
    }

    /**
     * One cell.
     *
     * @param stripes a second colour, where it belongs to two
     * @param lines what is written in it, the most important first
     */
    public record Cell(int column, int row, Color color, Optional<Color> stripes, List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public CellMap noted(String note) {
        return new CellMap(name, text.noted(note), columns, rows, cells, legend);
    }

    @Override
    public XYChart chart() {
        return CellMapChart.of(this);
    }
}
