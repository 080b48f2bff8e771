package org.ridgebench.report.chart;

import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * Boards that are compared, side by side.
 *
 * @param text of the whole; each board's own title stands above it, and the rest of its words nowhere
 */
public record Boards(String name, Text text, List<Board> boards) implements Picture {
    public Boards {
        boards = List.copyOf(boards);
    }

    @Override
    public Boards noted(String note) {
        return new Boards(name, text.noted(note), boards);
    }

    @Override
    public XYChart chart() {
        return BoardsChart.of(this);
    }
}
