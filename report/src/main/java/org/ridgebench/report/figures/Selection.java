package org.ridgebench.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.report.chart.Picture;

/**
 * The figures to draw.
 *
 * @param byName whether somebody asked for these: then one that has no data is spoken of
 */
public record Selection(List<Figure> figures, boolean byName) {
    /** The word for no figure at all. */
    public static final String NONE = "none";

    public Selection {
        figures = List.copyOf(figures);
    }

    /**
     * What is asked for by names without a {@link #mistake}.
     *
     * @param names of figures, or {@value #NONE} alone; empty for all figures
     */
    public static Selection of(List<String> names) {
        return names.isEmpty()
                ? new Selection(Figures.all(), false)
                : new Selection(
                        names.stream()
                                .flatMap(name -> Figures.named(name).stream())
                                .toList(),
                        true);
    }

    /**
     * What results have for a selection.
     *
     * @param withoutData a sentence for each figure that somebody asked for and that there is nothing to draw for
     */
    public record Found(List<Picture> pictures, List<String> withoutData) {
        public Found {
            pictures = List.copyOf(pictures);
            withoutData = List.copyOf(withoutData);
        }
    }

    /** Every picture says first which data it is of. */
    public Found in(Results results) {
        String data = Notes.data(results);
        List<Picture> pictures = new ArrayList<>();
        List<String> withoutData = new ArrayList<>();
        for (Figure figure : figures) {
            List<? extends Picture> own = figure.pictures(results);
            own.stream()
                    .map(picture -> data.isEmpty() ? picture : picture.noted(data))
                    .forEach(pictures::add);
            if (own.isEmpty() && byName) {
                withoutData.add("Figure " + figure.name() + " is not drawn: it needs " + figure.needs() + ".");
            }
        }
        return new Found(pictures, withoutData);
    }

    /** Why names select nothing that could be drawn, in a sentence or two. */
    public static Optional<String> mistake(List<String> names) {
        if (names.equals(List.of(NONE))) {
            return Optional.empty();
        }
        if (names.contains(NONE)) {
            return Optional.of("'" + NONE + "' beside other names, got " + String.join(" ", names)
                    + ". Give either it or figures.");
        }
        return names.stream()
                .filter(name -> Figures.named(name).isEmpty())
                .findFirst()
                .map(name -> "unknown name '" + name + "'. Known: " + Figures.names() + ".");
    }
}
