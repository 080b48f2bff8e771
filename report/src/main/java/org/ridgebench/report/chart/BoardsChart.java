package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Several boards on one otherwise empty chart, of equal widths. */
final class BoardsChart extends Annotation {
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int LINE = 17;
    private static final int LINES_OF_A_TITLE = 2;

    private final List<BoardInk> inks;
    private final double titles;

    private BoardsChart(List<BoardInk> inks, double titles) {
        super(true);
        this.inks = inks;
        this.titles = titles;
    }

    static XYChart of(Boards boards) {
        Heading heading = new Heading(boards.text(), Chart.WIDTH);
        double width = Chart.WIDTH / (double) boards.boards().size();
        int lines = boards.boards().stream()
                .mapToInt(board -> title(board, width - LEFT - RIGHT).size())
                .max()
                .orElse(0);
        double start = heading.height() + (lines + 0.5) * LINE;
        List<BoardInk> inks = new ArrayList<>();
        for (Board board : boards.boards()) {
            double left = inks.size() * width;
            inks.add(new BoardInk(board, left + LEFT, left + width - RIGHT, start));
        }
        double bottom = inks.stream().mapToDouble(BoardInk::bottom).max().orElse(start);
        XYChart chart = BlankChart.of(Chart.WIDTH, (int) bottom);
        chart.addAnnotation(heading);
        chart.addAnnotation(new BoardsChart(inks, heading.height()));
        return chart;
    }

    private static List<String> title(Board board, double width) {
        return Words.wrap(board.text().title(), Style.LABEL, width, LINES_OF_A_TITLE);
    }

    @Override
    public void paint(Graphics2D g) {
        for (BoardInk ink : inks) {
            double baseline = titles;
            g.setColor(Style.INK);
            for (String line : title(ink.board(), ink.right() - ink.left())) {
                baseline += LINE;
                Words.draw(g, line, Style.LABEL, ink.left(), baseline - LINE / 2.0, 0);
            }
            ink.paint(g, ink.left() - LEFT + Heading.LEFT);
        }
    }
}
