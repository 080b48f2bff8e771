package org.ridgebench.ridge.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What a data set of record files says of itself, in its file {@value #NAME}. Where every row is follows from it.
 *
 * <p>A label is one byte, of more than 256 classes two. Needs a stream to be read from and no file
 * system of this machine.
 *
 * @param height of an image
 * @param width of an image
 * @param training the training rows, in order
 * @param test the official test images; of no rows where there are none
 */
public record RecordCard(int height, int width, RecordSet training, RecordSet test, RecordOrigin origin) {
    /** The file's name in the data set's folder. */
    public static final String NAME = "records.properties";

    static final String TRAINING = "records";
    static final String TEST = "test";
    private static final int FORMAT = 1;
    private static final int MOST_CLASSES = 32_768;

    /** What a file's writer and its readers agree on, for whoever opens the file. */
    private static final String COMMENT = """
            # Images as records of fixed length: a label, 0 to classes - 1, of one byte (two where there are more than
            # 256 classes, the high one first), then height x width unsigned bytes.
            # records/part-00000.bin and on hold the training rows in order, rows_per_part in every file but the last.
            # The first n rows are taken, as many as an experiment has samples: four fifths train, the rest validate.
            # test/part-00000.bin and on hold the official test images in the same way.
            # Where source.repeated is above 1, rows come again: accuracies on more than source.rows samples say nothing.
            # To check all files: sed -n 's/^sha256\\.\\(.*\\)=\\(.*\\)/\\2  \\1/p' records.properties | sha256sum -c
            """;

    public RecordCard {
        requireNonNull(training, "training");
        requireNonNull(test, "test");
        requireNonNull(origin, "origin");
    }

    /**
     * Reads a card.
     *
     * @param folder the data set's folder, a path or a URI of any file system; the locations of all files begin with it
     * @param in the card's file
     * @throws DatasetException if a key is missing or has an impossible value
     */
    public static RecordCard read(String folder, InputStream in) throws IOException {
        Properties properties = new Properties();
        String file = folder + "/" + NAME;
        try {
            properties.load(new InputStreamReader(in, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(file, "damaged: " + e.getMessage() + ". " + CardKeys.ADVICE);
        }
        return of(folder, new CardKeys(file, properties));
    }

    private static RecordCard of(String folder, CardKeys keys) {
        int format = keys.number("format", 1, Integer.MAX_VALUE);
        if (format != FORMAT) {
            throw keys.wrong("format", Integer.toString(FORMAT), format);
        }
        int height = keys.number("height", 1, ImageFolder.MOST_FEATURES);
        int width = keys.number("width", 1, ImageFolder.MOST_FEATURES / height);
        int features = height * width;
        int classes = keys.number("classes", 1, MOST_CLASSES);
        int mostPerPart = Integer.MAX_VALUE / RecordBlock.recordBytes(features, classes);
        int rowsPerPart = keys.number("rows_per_part", 1, mostPerPart);
        int rows = keys.number("rows", 1, Integer.MAX_VALUE);
        int testRows = keys.number("test_rows", 0, Integer.MAX_VALUE);
        RecordSet training = new RecordSet(folder + "/" + TRAINING, rows, rowsPerPart, features, classes, List.of());
        RecordSet test = new RecordSet(folder + "/" + TEST, testRows, rowsPerPart, features, classes, List.of());
        return new RecordCard(
                height,
                width,
                training.withSha256(sums(keys, TRAINING, training)),
                test.withSha256(sums(keys, TEST, test)),
                RecordOrigin.read(keys));
    }

    private static List<String> sums(CardKeys keys, String name, RecordSet set) {
        return IntStream.range(0, set.partCount())
                .mapToObj(part -> keys.sha256(sumKey(name, part)))
                .toList();
    }

    private static String sumKey(String name, int part) {
        return "sha256." + name + "/" + RecordSet.partName(part);
    }

    /** The file's text; {@link #read} understands it. */
    String text() {
        StringBuilder text = new StringBuilder(COMMENT);
        put(text, "format", FORMAT);
        put(text, "rows", training.rows());
        put(text, "rows_per_part", training.rowsPerPart());
        put(text, "test_rows", test.rows());
        put(text, "height", height);
        put(text, "width", width);
        put(text, "classes", training.classes());
        origin.entries().forEach((key, value) -> put(text, key, value));
        putSums(text, TRAINING, training);
        putSums(text, TEST, test);
        return text.toString();
    }

    private static void putSums(StringBuilder text, String name, RecordSet set) {
        for (int part = 0; part < set.sha256().size(); part++) {
            put(text, sumKey(name, part), set.sha256().get(part));
        }
    }

    private static void put(StringBuilder text, String key, Object value) {
        text.append(key).append('=').append(escaped(value.toString())).append('\n');
    }

    /** As {@link Properties#load(java.io.Reader)} undoes it: a data set's name may hold anything. */
    private static String escaped(String value) {
        String oneLine = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return oneLine.startsWith(" ") ? "\\" + oneLine : oneLine;
    }

    /**
     * The training rows that an experiment takes.
     *
     * @param samples the first so many rows
     * @throws DatasetException if there are not as many
     */
    public RecordSet training(int samples) {
        if (samples > training.rows()) {
            throw new DatasetException(
                    training.folder(),
                    samples + " samples asked for, got " + training.rows() + ". Use at most " + training.rows()
                            + " samples.");
        }
        return training.first(samples);
    }

    /** Whether, among the first so many training rows, some are copies of others. */
    public boolean repeatsRows(int samples) {
        return samples > origin.rows();
    }

    /** The test images, if there are any. */
    public Optional<RecordSet> testImages() {
        return test.rows() == 0 ? Optional.empty() : Optional.of(test);
    }
}
