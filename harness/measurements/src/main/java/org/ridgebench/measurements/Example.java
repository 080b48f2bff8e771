package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.ridgebench.trial.ExamplesFile;

/**
 * One image of a data set.
 *
 * @param label its class
 * @param row in the training file, from 0
 * @param pixels row by row, each from 0 to 255
 */
public record Example(int label, int row, int height, int width, List<Integer> pixels) {
    public Example {
        pixels = List.copyOf(pixels);
        if (height < 1 || width < 1 || pixels.size() != (long) height * width) {
            throw new IllegalArgumentException(height + " x " + width + " pixels expected, got " + pixels.size());
        }
    }

    /** Reads what an {@link ExamplesFile} wrote. */
    static List<Example> read(Path file) throws IOException {
        List<CSVRecord> rows = Table.read(file);
        try {
            return rows.stream().map(Example::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage() + ". Delete the file: then no examples are drawn.", e);
        }
    }

    private static Example of(CSVRecord row) {
        byte[] bytes = Base64.getDecoder().decode(row.get(ExamplesFile.PIXELS));
        Integer[] pixels = new Integer[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            pixels[i] = bytes[i] & 0xFF;
        }
        return new Example(
                Integer.parseInt(row.get(ExamplesFile.LABEL)),
                Integer.parseInt(row.get(ExamplesFile.ROW)),
                Integer.parseInt(row.get(ExamplesFile.HEIGHT)),
                Integer.parseInt(row.get(ExamplesFile.WIDTH)),
                List.of(pixels));
    }
}
