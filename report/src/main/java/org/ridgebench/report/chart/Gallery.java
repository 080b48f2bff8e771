package org.ridgebench.report.chart;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.ridgebench.measurements.Example;

/** Images in rows that have names. */
public record Gallery(String name, Text text, List<Shelf> shelves) implements Picture {
    public Gallery {
        shelves = List.copyOf(shelves);
    }

    /** What stands beside each other. */
    public record Shelf(String label, List<Example> examples) {
        public Shelf {
            examples = List.copyOf(examples);
        }
    }

    @Override
    public Gallery noted(String note) {
        return new Gallery(name, text.noted(note), shelves);
    }

    @Override
    public XYChart chart() {
        return GalleryChart.of(this);
    }
}
