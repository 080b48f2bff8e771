package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;

/** Some images of a data set as CSV, one a row, so that a report can show what was learned without opening the data. */
public final class ExamplesFile {
    /** The file's name is the data set's and this. */
    public static final String ENDING = ".csv";

    public static final String LABEL = "class";

    /** From 0, in the training file. */
    public static final String ROW = "row";

    public static final String HEIGHT = "height";
    public static final String WIDTH = "width";

    /** Row by row, an unsigned byte a pixel, in Base64. */
    public static final String PIXELS = "pixels_base64";

    /** The file's first line. */
    public static final String HEADER = String.join(",", LABEL, ROW, HEIGHT, WIDTH, PIXELS) + "\n";

    private final int height;
    private final int width;
    private final StringBuilder rows = new StringBuilder();

    /** Of images that are so large. */
    public ExamplesFile(int height, int width) {
        this.height = height;
        this.width = width;
    }

    /**
     * Adds an image.
     *
     * @param pixels height x width
     */
    public void add(int label, int row, byte[] pixels) {
        rows.append(label)
                .append(',')
                .append(row)
                .append(',')
                .append(height)
                .append(',')
                .append(width)
                .append(',')
                .append(Base64.getEncoder().encodeToString(pixels))
                .append('\n');
    }

    public void write(Path file) throws IOException {
        WholeFile.write(file, HEADER + rows);
    }
}
