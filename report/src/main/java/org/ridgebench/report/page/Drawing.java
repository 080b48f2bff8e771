package org.ridgebench.report.page;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.report.chart.Images;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Seal;
import org.ridgebench.report.chart.Words;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.figures.Selection;

/**
 * The figures of one experiment, drawn.
 *
 * @param figures in the order selected
 * @param skipped a sentence for each figure that was not drawn
 */
public record Drawing(List<Drawn> figures, List<String> skipped) {
    /**
     * One picture, drawn.
     *
     * @param svg the text of its SVG file
     */
    record Drawn(Picture picture, String svg) {
        /** A few letters that its files have in them. */
        String hash() {
            return Seal.of(picture).start();
        }
    }

    /** Of figures, in the folder of a report. */
    public static final String FOLDER = "figures";

    public Drawing {
        figures = List.copyOf(figures);
        skipped = List.copyOf(skipped);
    }

    /** Draws into {@code figures/} of a folder; those of an earlier report that have no data any more are deleted. */
    public static Drawing inReport(Results results, Selection selection, Path report) throws IOException {
        Path folder = report.resolve(FOLDER);
        Files.createDirectories(folder);
        clear(folder);
        return into(folder, results, selection);
    }

    /** Draws into a folder, beside whatever is there. */
    public static Drawing into(Path folder, Results results, Selection selection) throws IOException {
        Selection.Found found = selection.in(results);
        if (!found.pictures().isEmpty() && !canWrite()) {
            return new Drawing(
                    List.of(),
                    List.of("No figure is drawn: Java finds no fonts on this machine. Install fontconfig and a font"
                            + " such as fonts-dejavu-core, then report again."));
        }
        List<Drawn> drawn = new ArrayList<>();
        for (Picture picture : found.pictures()) {
            drawn.add(new Drawn(picture, Images.write(picture, folder)));
        }
        return new Drawing(drawn, found.withoutData());
    }

    /** What is no figure of ours is somebody's, who named a folder that holds other things as well. */
    private static void clear(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.{png,svg}")) {
            for (Path file : files) {
                if (Seal.read(file).isPresent()) {
                    Files.delete(file);
                }
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
