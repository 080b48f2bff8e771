package org.ridgebench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A board as ink, on an otherwise empty chart: XChart has neither cells with words in them nor bars that begin anywhere. */
final class BoardChart extends Annotation {
    private static final int WIDTH = Chart.WIDTH;
    private static final int LEFT = 110;
    private static final int RIGHT = 24;
    private static final int ROW = 44;
    private static final int BELOW = 62;
    private static final int LEGEND = 30;
    private static final int SWATCH = 12;

    private final Board board;
    private final Heading heading;

    private BoardChart(Board board, Heading heading) {
        super(true);
        this.board = board;
        this.heading = heading;
    }

    static XYChart of(Board board) {
        Heading heading = new Heading(board.text(), WIDTH);
        BoardChart ink = new BoardChart(board, heading);
        XYChart chart = BlankChart.of(WIDTH, (int) (ink.top() + board.up().to() * ROW + BELOW));
        chart.addAnnotation(heading);
        chart.addAnnotation(ink);
        return chart;
    }

    private double top() {
        return heading.height() + (board.legend().isEmpty() ? 0 : LEGEND);
    }

    private double x(double at) {
        return LEFT + at / board.across().to() * (WIDTH - LEFT - RIGHT);
    }

    private double y(double at) {
        return top() + at * ROW;
    }

    @Override
    public void paint(Graphics2D g) {
        paintLegend(g);
        board.tiles().forEach(tile -> paintTile(g, tile));
        double bottom = y(board.up().to());
        g.setStroke(Style.THIN);
        g.setColor(Style.FRAME);
        g.draw(new Rectangle2D.Double(LEFT, top(), WIDTH - LEFT - RIGHT, bottom - top()));
        double half = Words.height(Style.LABEL) / 2;
        for (Tick tick : board.across().ticks()) {
            g.setColor(Style.FRAME);
            g.draw(new Line2D.Double(x(tick.value()), bottom, x(tick.value()), bottom + 4));
            g.setColor(Style.INK);
            Words.draw(g, tick.label(), Style.LABEL, x(tick.value()), bottom + 20, 0.5);
        }
        for (Tick tick : board.up().ticks()) {
            Words.draw(g, tick.label(), Style.LABEL, LEFT - 8.0, y(tick.value()) + half, 1);
        }
        g.setColor(Style.FAINT_INK);
        Words.draw(g, board.across().title(), Style.LABEL, x(board.across().to() / 2), bottom + 42, 0.5);
        Words.draw(g, board.up().title(), Style.LABEL, Heading.LEFT, bottom + 20, 0);
    }

    private void paintLegend(Graphics2D g) {
        double x = LEFT;
        double y = heading.height();
        for (Board.Swatch swatch : board.legend()) {
            g.setColor(swatch.color());
            g.fill(new Rectangle2D.Double(x, y, SWATCH, SWATCH));
            g.setColor(Style.INK);
            Words.draw(g, swatch.label(), Style.LABEL, x + SWATCH + 5.0, y + SWATCH - 1.5, 0);
            x += SWATCH + 24 + Words.width(swatch.label(), Style.LABEL);
        }
    }

    private void paintTile(Graphics2D g, Board.Tile tile) {
        double left = x(tile.left());
        double width = x(tile.left() + tile.width()) - left;
        double height = tile.height() * ROW;
        g.setColor(tile.color());
        g.fill(new Rectangle2D.Double(left, y(tile.top()), width, height));
        g.setColor(Style.isDark(tile.color()) ? Color.WHITE : Style.INK);
        double middle = y(tile.top()) + height / 2 + Words.height(Style.LABEL) / 2;
        Words.draw(g, tile.label(), Style.LABEL, left + width / 2, middle, 0.5);
    }
}
