package org.ridgebench.report.chart;

import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * Plots that are read together, one above the other.
 *
 * @param text of the whole, for the report; each panel has its own above it
 */
public record Panels(String name, Text text, List<Plot> panels) implements Picture {
    public Panels {
        panels = List.copyOf(panels);
    }

    @Override
    public XYChart chart() {
        return PanelsChart.of(this);
    }
}
