package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Colours and what they stand for, in as many lines as they need. */
final class SwatchLines {
    private static final int SIZE = 12;
    private static final int GAP = 5;
    private static final int APART = 19;
    private static final int LINE = 20;

    private final List<List<Board.Swatch>> lines = new ArrayList<>();
    private final double left;

    SwatchLines(List<Board.Swatch> swatches, double left, double right) {
        this.left = left;
        double x = right;
        for (Board.Swatch swatch : swatches) {
            double width = width(swatch);
            if (x + width > right) {
                lines.add(new ArrayList<>());
                x = left;
            }
            lines.get(lines.size() - 1).add(swatch);
            x += width;
        }
    }

    private static double width(Board.Swatch swatch) {
        return SIZE + GAP + Words.width(swatch.label(), Style.LABEL) + APART;
    }

    int height() {
        return lines.isEmpty() ? 0 : lines.size() * LINE + LINE / 2;
    }

    void paint(Graphics2D g, double top) {
        double y = top;
        for (List<Board.Swatch> line : lines) {
            double x = left;
            for (Board.Swatch swatch : line) {
                g.setColor(swatch.color());
                g.fill(new Rectangle2D.Double(x, y, SIZE, SIZE));
                g.setColor(Style.INK);
                Words.draw(g, swatch.label(), Style.LABEL, x + SIZE + GAP, y + SIZE - 1.5, 0);
                x += width(swatch);
            }
            y += LINE;
        }
    }
}
