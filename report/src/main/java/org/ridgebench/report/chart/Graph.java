package org.ridgebench.report.chart;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * Who does what after what: time runs downwards, and every worker has a lane.
 *
 * @param lanes their names, from the left
 * @param sections what begins at which level, from the top
 */
public record Graph(
        String name, Text text, List<String> lanes, List<Section> sections, List<Node> nodes, List<Edge> edges)
        implements Picture {
    public Graph {
        lanes = List.copyOf(lanes);
        sections = List.copyOf(sections);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A stretch of levels that has a name. */
    public record Section(int level, String label) {}

    /**
     * Some work of one lane, or what several lanes do together.
     *
     * @param from the first lane
     * @param to the last lane
     * @param level from 0 at the top
     */
    public record Node(int from, int to, int level, Color color, String label) {
        public boolean together() {
            return from != to;
        }
    }

    /**
     * That one node comes after another in a lane.
     *
     * @param from the place of the earlier node among the nodes
     * @param to that of the later one
     */
    public record Edge(int from, int to, int lane) {}

    /** How many levels there are. */
    int levels() {
        return nodes.stream().mapToInt(Node::level).max().orElse(-1) + 1;
    }

    @Override
    public Graph noted(String note) {
        return new Graph(name, text.noted(note), lanes, sections, nodes, edges);
    }

    @Override
    public XYChart chart() {
        return GraphChart.of(this);
    }
}
