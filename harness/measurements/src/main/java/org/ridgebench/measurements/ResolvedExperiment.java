package org.ridgebench.measurements;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ridgebench.measurements.statistics.StopRule;

/**
 * What {@code resolved.yaml} says for readers of results; the rest of it is the runner's. Each part is empty where the
 * file does not have it.
 *
 * @param figures their names; an empty list where none is wanted
 * @param repetitions of each trial
 */
record ResolvedExperiment(
        Optional<String> name, Optional<String> question, Optional<List<String>> figures, RepetitionPlan repetitions) {
    static final String NAME = "resolved.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();

    static ResolvedExperiment read(Path campaign) throws IOException {
        Path file = campaign.resolve(NAME);
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            return new ResolvedExperiment(
                    text(root.path("name")),
                    text(root.path("question")),
                    words(root),
                    repetitions(root.path("protocol")));
        } catch (JacksonException e) {
            throw new IOException(
                    file + ": no YAML: " + e.getOriginalMessage() + ". Copy the campaign's folder again, as a whole.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": protocol.until: " + e.getMessage(), e);
        }
    }

    private static RepetitionPlan repetitions(JsonNode protocol) {
        JsonNode until = protocol.path("until");
        return new RepetitionPlan(
                protocol.path("repetitions").asInt(),
                until.isObject()
                        ? Optional.of(new StopRule(
                                until.path("relativeInterval").asDouble(),
                                until.path("maxRepetitions").asInt()))
                        : Optional.empty());
    }

    private static Optional<String> text(JsonNode node) {
        boolean said = node.isValueNode() && !node.isNull();
        return said ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Optional<List<String>> words(JsonNode root) {
        JsonNode figures = root.path("figures");
        return figures.isArray()
                ? Optional.of(StreamSupport.stream(figures.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                : text(figures).map(List::of);
    }
}
