package org.ridgebench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A map of cells as ink on an otherwise empty chart. */
final class CellMapChart extends Annotation {
    private static final int WIDTH = Chart.WIDTH;
    private static final int RIGHT = 24;
    private static final int GAP = 8;
    private static final int LINE = 16;
    private static final int PADDING = 10;
    private static final int BELOW = 62;
    private static final double STRIPE = 7;

    private final CellMap map;
    private final Heading heading;
    private final SwatchLines legend;
    private final double left;
    private final double cellWidth;
    private final double cellHeight;

    private CellMapChart(CellMap map, Heading heading) {
        super(true);
        this.map = map;
        this.heading = heading;
        this.legend = new SwatchLines(map.legend(), Heading.LEFT, WIDTH - RIGHT);
        this.left = Heading.LEFT
                + map.rows().words().stream()
                        .mapToDouble(word -> Words.width(word, Style.LABEL))
                        .max()
                        .orElse(0)
                + GAP;
        this.cellWidth = (WIDTH - RIGHT - left) / map.columns().words().size();
        int lines =
                map.cells().stream().mapToInt(cell -> lines(cell).size()).max().orElse(1);
        this.cellHeight = lines * LINE + PADDING;
    }

    static XYChart of(CellMap map) {
        Heading heading = new Heading(map.text(), WIDTH);
        CellMapChart ink = new CellMapChart(map, heading);
        XYChart chart =
                BlankChart.of(WIDTH, (int) Math.ceil(ink.y(map.rows().words().size()) + BELOW));
        chart.addAnnotation(heading);
        chart.addAnnotation(ink);
        return chart;
    }

    /** Long lines are broken, so that none is written into the next cell. */
    private List<String> lines(CellMap.Cell cell) {
        return cell.lines().stream()
                .flatMap(line -> Words.wrap(line, Style.LABEL, cellWidth - GAP, 2).stream())
                .toList();
    }

    private double x(double column) {
        return left + column * cellWidth;
    }

    private double y(double row) {
        return heading.height() + legend.height() + LINE + row * cellHeight;
    }

    @Override
    public void paint(Graphics2D g) {
        legend.paint(g, heading.height());
        g.setColor(Style.FAINT_INK);
        Words.draw(g, map.rows().title(), Style.LABEL, Heading.LEFT, y(0) - GAP, 0);
        map.cells().forEach(cell -> paintCell(g, cell));
        double half = Words.height(Style.LABEL) / 2;
        g.setColor(Style.INK);
        List<String> rows = map.rows().words();
        for (int i = 0; i < rows.size(); i++) {
            Words.draw(g, rows.get(i), Style.LABEL, left - GAP, y(i + 0.5) + half, 1);
        }
        List<String> columns = map.columns().words();
        double bottom = y(rows.size());
        for (int i = 0; i < columns.size(); i++) {
            Words.draw(g, columns.get(i), Style.LABEL, x(i + 0.5), bottom + 20, 0.5);
        }
        g.setColor(Style.FAINT_INK);
        Words.draw(g, map.columns().title(), Style.LABEL, x(columns.size() / 2.0), bottom + 42, 0.5);
        g.setStroke(Style.THIN);
        g.setColor(Style.FRAME);
        g.draw(new Rectangle2D.Double(left, y(0), x(columns.size()) - left, bottom - y(0)));
    }

    private void paintCell(Graphics2D g, CellMap.Cell cell) {
        Rectangle2D area = new Rectangle2D.Double(x(cell.column()), y(cell.row()), cellWidth, cellHeight);
        g.setColor(cell.color());
        g.fill(area);
        cell.stripes().ifPresent(color -> paintStripes(g, area, color));
        g.setColor(Color.WHITE);
        g.setStroke(Style.SOLID);
        g.draw(area);
        List<String> lines = lines(cell);
        double baseline = area.getCenterY() - (lines.size() - 1) * LINE / 2.0 + Words.height(Style.LABEL) / 2;
        for (String line : lines) {
            paintLine(g, line, cell, area.getCenterX(), baseline);
            baseline += LINE;
        }
    }

    /** Stripes hide words: these then stand on paper of their own. */
    private static void paintLine(Graphics2D g, String line, CellMap.Cell cell, double x, double baseline) {
        boolean striped = cell.stripes().isPresent();
        if (striped) {
            double width = Words.width(line, Style.LABEL) + GAP;
            double height = Words.height(Style.LABEL) + GAP;
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(x - width / 2, baseline - height + GAP / 2.0, width, height));
        }
        g.setColor(!striped && Style.isDark(cell.color()) ? Color.WHITE : Style.INK);
        Words.draw(g, line, Style.LABEL, x, baseline, 0.5);
    }

    private static void paintStripes(Graphics2D g, Rectangle2D area, Color color) {
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(color);
        double height = area.getHeight();
        for (double x = area.getX() - height; x < area.getMaxX(); x += 2 * STRIPE) {
            Path2D.Double stripe = new Path2D.Double();
            stripe.moveTo(x, area.getMaxY());
            stripe.lineTo(x + height, area.getY());
            stripe.lineTo(x + height + STRIPE, area.getY());
            stripe.lineTo(x + STRIPE, area.getMaxY());
            stripe.closePath();
            g.fill(stripe);
        }
        g.setClip(clip);
    }
}
