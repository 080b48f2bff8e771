package org.ridgebench.report.chart;

import java.util.ArrayList;
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

    /** Above the first panel: the others are read with it. */
    @Override
    public Panels noted(String note) {
        List<Plot> noted = new ArrayList<>(panels);
        noted.set(0, noted.get(0).noted(note));
        return new Panels(name, text.noted(note), noted);
    }

    @Override
    public XYChart chart() {
        return PanelsChart.of(this);
    }
}
