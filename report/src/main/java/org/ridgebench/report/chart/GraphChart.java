package org.ridgebench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A graph as ink on an otherwise empty chart. */
final class GraphChart extends Annotation {
    private static final int WIDTH = Chart.WIDTH;
    private static final int LEFT = 120;
    private static final int RIGHT = 24;
    private static final int NAMES = 30;
    private static final int LEVEL = 54;
    private static final int NODE = 28;
    private static final int ROOM = 6;
    private static final int ARROW = 6;
    private static final int BELOW = 20;

    private final Graph graph;
    private final Heading heading;
    private final double laneWidth;

    private GraphChart(Graph graph, Heading heading) {
        super(true);
        this.graph = graph;
        this.heading = heading;
        this.laneWidth = (double) (WIDTH - LEFT - RIGHT) / graph.lanes().size();
    }

    static XYChart of(Graph graph) {
        Heading heading = new Heading(graph.text(), WIDTH);
        GraphChart ink = new GraphChart(graph, heading);
        XYChart chart = BlankChart.of(WIDTH, (int) ink.top(graph.levels()) + BELOW);
        chart.addAnnotation(heading);
        chart.addAnnotation(ink);
        return chart;
    }

    private double top(int level) {
        return heading.height() + NAMES + level * (double) LEVEL;
    }

    private double middle(int lane) {
        return LEFT + (lane + 0.5) * laneWidth;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setColor(Style.FAINT_INK);
        for (int lane = 0; lane < graph.lanes().size(); lane++) {
            Words.draw(g, graph.lanes().get(lane), Style.LABEL, middle(lane), heading.height() + 12, 0.5);
        }
        graph.sections().forEach(section -> paintSection(g, section));
        graph.edges().forEach(edge -> paintEdge(g, edge));
        graph.nodes().forEach(node -> paintNode(g, node));
    }

    private void paintSection(Graphics2D g, Graph.Section section) {
        double y = top(section.level()) - (LEVEL - NODE) / 2.0;
        g.setColor(Style.FRAME);
        g.setStroke(Style.GUIDE);
        g.draw(new Line2D.Double(Heading.LEFT, y, WIDTH - RIGHT, y));
        g.setColor(Style.FAINT_INK);
        double baseline = y + NODE;
        for (String line : Words.wrap(section.label(), Style.LABEL, LEFT - Heading.LEFT - ROOM, 3)) {
            Words.draw(g, line, Style.LABEL, Heading.LEFT, baseline, 0);
            baseline += 16;
        }
    }

    private void paintEdge(Graphics2D g, Graph.Edge edge) {
        double x = middle(edge.lane());
        double from = top(graph.nodes().get(edge.from()).level()) + NODE;
        double to = top(graph.nodes().get(edge.to()).level());
        g.setColor(Style.FAINT_INK);
        g.setStroke(Style.THIN);
        g.draw(new Line2D.Double(x, from, x, to - ARROW));
        Path2D.Double head = new Path2D.Double();
        head.moveTo(x, to);
        head.lineTo(x - ARROW / 2.0, to - ARROW);
        head.lineTo(x + ARROW / 2.0, to - ARROW);
        head.closePath();
        g.fill(head);
    }

    private void paintNode(Graphics2D g, Graph.Node node) {
        double left = middle(node.from()) - laneWidth / 2 + ROOM;
        double right = middle(node.to()) + laneWidth / 2 - ROOM;
        double corner = node.together() ? NODE : ROOM;
        g.setColor(node.color());
        g.fill(new RoundRectangle2D.Double(left, top(node.level()), right - left, NODE, corner, corner));
        g.setColor(Style.isDark(node.color()) ? Color.WHITE : Style.INK);
        double baseline = top(node.level()) + (NODE + Words.height(Style.LABEL)) / 2;
        String label =
                Words.wrap(node.label(), Style.LABEL, right - left - ROOM, 1).get(0);
        Words.draw(g, label, Style.LABEL, (left + right) / 2, baseline, 0.5);
    }
}
