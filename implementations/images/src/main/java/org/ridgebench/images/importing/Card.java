package org.ridgebench.images.importing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a data set says of itself, in its file {@value #NAME}. Nothing in it depends on when and where it was made.
 *
 * @param title for people
 * @param synthetic whether its pictures are neither photographs nor anybody's drawings
 * @param classes in the order of their labels
 * @param source where it comes from
 * @param options how it was made of that, all of them
 * @param skipped how many pictures did not become rows, by reason
 * @param sha256 of what is in each file, unpacked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        String title,
        boolean synthetic,
        Image image,
        Rows rows,
        Balance balance,
        List<ClassRows> classes,
        String source,
        Map<String, String> options,
        Map<String, Integer> skipped,
        Map<String, String> sha256) {
    /** The file's name in the data set's folder. */
    public static final String NAME = "dataset.yaml";

    private static final String COMMENT = """
            # What this data set is; made by 'ridgebench data'. The first n training rows are taken, as many as an experiment
            # has samples: four fifths of them train, the rest validate. They are shuffled already.
            """;

    /** Of every row. */
    public record Image(int width, int height, int pixels) {}

    public record Rows(int training, int test) {}

    /**
     * How even the classes are among the training rows; the classifier knows of no priors.
     *
     * @param largestClass its share: so often is right who always names it
     */
    public record Balance(double largestClass, double smallestClass) {}

    public record ClassRows(int label, String name, int training, int test) {}

    public Card {
        requireNonNull(title, "title");
        requireNonNull(image, "image");
        requireNonNull(rows, "rows");
        requireNonNull(balance, "balance");
        classes = List.copyOf(classes);
        requireNonNull(source, "source");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
        sha256 = Collections.unmodifiableMap(new LinkedHashMap<>(sha256));
    }

    /** In a line. */
    public String summary() {
        return rows.training() + " training and " + rows.test() + " test rows of " + image.width() + "x"
                + image.height() + " = " + image.pixels() + " pixels, " + classes.size() + " classes";
    }

    /** The file's text. */
    public String text() {
        try {
            return COMMENT
                    + YAMLMapper.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .build()
                            .writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is always written", e);
        }
    }
}
