package org.ridgebench.runner.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What of a data set's card goes with everything that is measured on it.
 *
 * @param synthetic whether its pictures were drawn by a program
 */
public record DatasetCard(String title, boolean synthetic) {
    private static final String NAME = "dataset.yaml";

    public DatasetCard {
        requireNonNull(title, "title");
    }

    /** The card of a folder; empty where it has none that can be read: it is for people. */
    public static Optional<DatasetCard> of(Path folder) throws IOException {
        Path card = folder.resolve(NAME);
        if (!Files.isRegularFile(card)) {
            return Optional.empty();
        }
        try {
            JsonNode tree = YamlTree.read(Files.readString(card, UTF_8));
            return Optional.of(new DatasetCard(
                    tree.path("title").asText(), tree.path("synthetic").asBoolean()));
        } catch (YamlException e) {
            return Optional.empty();
        }
    }
}
