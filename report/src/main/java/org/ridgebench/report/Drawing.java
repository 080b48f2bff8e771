package org.ridgebench.report;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one campaign, drawn.
 *
 * @param figures in the order selected
 * @param skipped a sentence for each figure that was not drawn
 */
record Drawing(List<Drawn> figures, List<String> skipped) {
    /**
     * One picture, drawn.
     *
     * @param svg the text of its SVG file
     */
    record Drawn(Picture plot, String svg) {}

    private static final String FOLDER = "figures";

    Drawing {
        figures = List.copyOf(figures);
        skipped = List.copyOf(skipped);
    }

    /**
     * Draws into the campaign's {@code figures/}; those of an earlier report that have no data any more are deleted.
     */
    static Drawing of(Results results, Selection selection, Path campaign) throws IOException {
        Path folder = campaign.resolve(FOLDER);
        Files.createDirectories(folder);
        clear(folder);
        if (selection.figures().isEmpty()) {
            return new Drawing(List.of(), List.of());
        }
        String data = Notes.data(results);
        List<Drawn> drawn = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        if (!canWrite()) {
            return new Drawing(
                    drawn,
                    List.of("No figure is drawn: Java finds no fonts on this machine. Install fontconfig and a font"
                            + " such as fonts-dejavu-core, then report again."));
        }
        for (Figure figure : selection.figures()) {
            List<Picture> plots = new ArrayList<>(figure.plots(results));
            plots.addAll(figure.panels(results));
            plots.addAll(figure.boards(results));
            if (plots.isEmpty() && selection.byName()) {
                skipped.add("Figure " + figure.name() + " is not drawn: it needs " + figure.needs() + ".");
            }
            for (Picture plot : plots) {
                Picture noted = data.isEmpty() ? plot : plot.noted(data);
                drawn.add(new Drawn(noted, Images.write(noted, folder)));
            }
        }
        return new Drawing(drawn, skipped);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.{png,svg}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** A headless system without fonts fails in many ways, all of them deep inside the JDK. */
    private static boolean canWrite() {
        try {
            return Words.width("0", new Font(Font.SANS_SERIF, Font.PLAIN, 12)) > 0;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }
}
