package org.ridgebench.runner.campaign;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Source;

/**
 * How large a data set's rows are, for planning: what is in its files is checked by whoever reads them.
 *
 * @param features d
 * @param classes k
 * @param source whether rows are held, or read whenever they are needed
 */
public record ImageShape(int features, int classes, Source source) {
    /** What a plan takes for granted of a data set that nobody here can look at: MNIST's. */
    static final ImageShape UNKNOWN = new ImageShape(784, 10, Source.MEMORY);

    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String RECORDS = "records.properties";
    private static final int WIDE_LABELS = 0x0B01;

    /** Looks at the headers and the labels of a data set; {@link #UNKNOWN} where that is not possible. */
    static ImageShape of(Dataset dataset) {
        if (dataset.isElsewhere()) {
            return UNKNOWN;
        }
        Path folder = dataset.directory();
        try {
            return Files.isRegularFile(folder.resolve(RECORDS))
                    ? ofRecords(folder.resolve(RECORDS))
                    : ofIdx(folder).orElse(UNKNOWN);
        } catch (IOException | NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static ImageShape ofRecords(Path card) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(card)) {
            keys.load(reader);
        }
        int height = Integer.parseInt(keys.getProperty("height", ""));
        int width = Integer.parseInt(keys.getProperty("width", ""));
        return new ImageShape(height * width, Integer.parseInt(keys.getProperty("classes", "")), Source.FILES);
    }

    private static Optional<ImageShape> ofIdx(Path folder) throws IOException {
        Optional<Path> images = find(folder, IMAGES);
        Optional<Path> labels =
                find(folder, "train-labels-idx1-short").or(() -> find(folder, "train-labels-idx1-ubyte"));
        if (images.isEmpty() || labels.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in = open(images.get())) {
            in.skipNBytes(2 * Integer.BYTES);
            int features = in.readInt() * in.readInt();
            return features < 1
                    ? Optional.empty()
                    : Optional.of(new ImageShape(features, classes(labels.get()), Source.MEMORY));
        }
    }

    /** One more than the highest label. */
    private static int classes(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            boolean wide = in.readInt() == WIDE_LABELS;
            int highest = 0;
            for (int left = in.readInt(); left > 0; left--) {
                highest = Math.max(highest, wide ? in.readUnsignedShort() : in.readUnsignedByte());
            }
            return highest + 1;
        }
    }

    private static Optional<Path> find(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        return Files.isRegularFile(plain)
                ? Optional.of(plain)
                : Optional.of(packed).filter(Files::isRegularFile);
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
        return new DataInputStream(new BufferedInputStream(packed ? new GZIPInputStream(raw) : raw));
    }
}
