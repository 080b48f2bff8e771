package org.ridgebench.images.showing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ridgebench.images.importing.Card;
import org.ridgebench.ridge.images.IdxRows;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.RecordCard;

/**
 * A data set in a line.
 *
 * @param size width x height
 * @param title of its card; empty text where it has none
 */
public record Summary(String name, int training, int test, String size, int classes, String title) {
    public Summary {
        requireNonNull(name, "name");
        requireNonNull(size, "size");
        requireNonNull(title, "title");
    }

    /**
     * Looks at a folder.
     *
     * @throws org.ridgebench.ridge.images.DatasetException if it is no data set, or a damaged one
     */
    public static Summary of(Path folder) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Path records = folder.resolve(RecordCard.NAME);
        if (Files.isRegularFile(records)) {
            RecordCard card = RecordCard.read(folder.toString(), Files.newInputStream(records));
            return new Summary(
                    name,
                    card.training().rows(),
                    card.test().rows(),
                    card.width() + "x" + card.height(),
                    card.training().classes(),
                    "records of " + card.origin().name());
        }
        ImageFolder images = new ImageFolder(folder);
        int test = images.has(ImageFolder.TEST) ? rows(images, ImageFolder.TEST) : 0;
        try (IdxRows rows = images.open(ImageFolder.TRAINING)) {
            return new Summary(
                    name,
                    rows.rows(),
                    test,
                    rows.width() + "x" + rows.height(),
                    rows.classes(),
                    title(folder).orElse(""));
        }
    }

    private static int rows(ImageFolder images, String part) throws IOException {
        try (IdxRows rows = images.open(part)) {
            return rows.rows();
        }
    }

    private static Optional<String> title(Path folder) throws IOException {
        Path card = folder.resolve(Card.NAME);
        return Files.isRegularFile(card)
                ? Optional.of(new YAMLMapper()
                        .readTree(Files.readString(card, UTF_8))
                        .path("title")
                        .asText())
                : Optional.empty();
    }
}
