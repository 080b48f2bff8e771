package org.ridgebench.report.figures;

import java.util.List;
import java.util.Optional;

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
