package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A board on an otherwise empty chart. */
final class BoardChart extends Annotation {
    private static final int LEFT = 110;
    private static final int RIGHT = 24;

    private final BoardInk ink;

    private BoardChart(BoardInk ink) {
        super(true);
        this.ink = ink;
    }

    static XYChart of(Board board) {
        Heading heading = new Heading(board.text(), Chart.WIDTH);
        BoardInk ink = new BoardInk(board, LEFT, Chart.WIDTH - RIGHT, heading.height());
        XYChart chart = BlankChart.of(Chart.WIDTH, (int) ink.bottom());
        chart.addAnnotation(heading);
        chart.addAnnotation(new BoardChart(ink));
        return chart;
    }

    @Override
    public void paint(Graphics2D g) {
        ink.paint(g, Heading.LEFT);
    }
}
