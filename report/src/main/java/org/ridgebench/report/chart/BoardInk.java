package org.ridgebench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * A board's ink: XChart has neither cells with words in them nor bars that begin anywhere.
 *
 * @param left where its plane begins
 * @param right where its plane ends
 * @param start where its legend, or else its plane, begins
 */
record BoardInk(Board board, double left, double right, double start) {
    private static final int ROW = 44;
    private static final int BELOW = 62;
    private static final int LEGEND = 30;
    private static final int SWATCH = 12;

    /** Where everything of it ends. */
    double bottom() {
        return y(board.up().to()) + BELOW;
    }

    private double top() {
        return start + (board.legend().isEmpty() ? 0 : LEGEND);
    }

    private double x(double at) {
        return left + at / board.across().to() * (right - left);
    }

    private double y(double at) {
        return top() + at * ROW;
    }

    /** @param titleOfSide where the upward side's title begins */
    void paint(Graphics2D g, double titleOfSide) {
        paintLegend(g);
        board.tiles().forEach(tile -> paintTile(g, tile));
        double bottom = y(board.up().to());
        g.setStroke(Style.THIN);
        g.setColor(Style.FRAME);
        g.draw(new Rectangle2D.Double(left, top(), right - left, bottom - top()));
        double half = Words.height(Style.LABEL) / 2;
        for (Tick tick : board.across().ticks()) {
            g.setColor(Style.FRAME);
            g.draw(new Line2D.Double(x(tick.value()), bottom, x(tick.value()), bottom + 4));
            g.setColor(Style.INK);
            Words.draw(g, tick.label(), Style.LABEL, x(tick.value()), bottom + 20, 0.5);
        }
        for (Tick tick : board.up().ticks()) {
            Words.draw(g, tick.label(), Style.LABEL, left - 8, y(tick.value()) + half, 1);
        }
        g.setColor(Style.FAINT_INK);
        Words.draw(g, board.across().title(), Style.LABEL, x(board.across().to() / 2), bottom + 42, 0.5);
        Words.draw(g, board.up().title(), Style.LABEL, titleOfSide, bottom + 42, 0);
    }

    private void paintLegend(Graphics2D g) {
        double x = left;
        for (Board.Swatch swatch : board.legend()) {
            g.setColor(swatch.color());
            g.fill(new Rectangle2D.Double(x, start, SWATCH, SWATCH));
            g.setColor(Style.INK);
            Words.draw(g, swatch.label(), Style.LABEL, x + SWATCH + 5.0, start + SWATCH - 1.5, 0);
            x += SWATCH + 24 + Words.width(swatch.label(), Style.LABEL);
        }
    }

    private void paintTile(Graphics2D g, Board.Tile tile) {
        double from = x(tile.left());
        double width = x(tile.left() + tile.width()) - from;
        double height = tile.height() * ROW;
        g.setColor(tile.color());
        g.fill(new Rectangle2D.Double(from, y(tile.top()), width, height));
        g.setColor(Style.isDark(tile.color()) ? Color.WHITE : Style.INK);
        double middle = y(tile.top()) + height / 2 + Words.height(Style.LABEL) / 2;
        Words.draw(g, tile.label(), Style.LABEL, from + width / 2, middle, 0.5);
    }
}
