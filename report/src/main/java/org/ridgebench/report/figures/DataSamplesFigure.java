package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Example;
import org.ridgebench.report.chart.Gallery;
import org.ridgebench.report.chart.Text;

/** Some images of each class of a data set. */
final class DataSamplesFigure implements Figure {
    private static final String CAPTION =
            "The first training images of each class, as stored: 0 is black, 255 is white.";

    @Override
    public String name() {
        return "data-samples";
    }

    @Override
    public String needs() {
        return "examples of a data set, which campaigns keep when they begin";
    }

    @Override
    public List<Gallery> pictures(Results results) {
        List<Gallery> galleries = new ArrayList<>();
        new TreeMap<>(results.background().examples()).forEach((dataset, examples) -> {
            if (!examples.isEmpty()) {
                galleries.add(gallery(dataset, examples, results));
            }
        });
        return galleries;
    }

    private static Gallery gallery(String dataset, List<Example> examples, Results results) {
        Map<Integer, List<Example>> byClass =
                examples.stream().collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.toList()));
        List<Gallery.Shelf> shelves = new ArrayList<>();
        byClass.forEach((label, ofClass) -> shelves.add(new Gallery.Shelf("class " + label, ofClass)));
        Example any = examples.get(0);
        return new Gallery(
                "data-samples-" + dataset,
                new Text(
                                "Images of " + dataset,
                                List.of(shelves.size() + (shelves.size() == 1 ? " class, " : " classes, ")
                                        + any.height() + " x " + any.width() + " pixels"),
                                CAPTION)
                        .drawnFrom(of(dataset, results)),
                shelves);
    }

    /** The rows that learn from it. */
    private static List<String> of(String dataset, Results results) {
        return Notes.sources(results.rows().stream()
                .filter(row -> row.trial().factor("dataset").equals(dataset))
                .toList());
    }
}
