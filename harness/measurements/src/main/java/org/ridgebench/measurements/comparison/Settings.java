package org.ridgebench.measurements.comparison;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgebench.measurements.CampaignFolder;

/** How a campaign was measured, as names with values: {@code protocol.timer}, {@code platform.jvm.arguments}. */
final class Settings {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Settings() {}

    static Map<String, String> of(CampaignFolder folder) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        JsonNode experiment = read(folder.resolvedYaml());
        for (String part : new String[] {"protocol", "oversubscribe", "seed"}) {
            flatten(part, experiment.path(part), settings);
        }
        Optional<Path> platform = folder.platformYaml();
        if (platform.isPresent()) {
            flatten("platform", read(platform.get()), settings);
        }
        return settings;
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + ": no YAML: " + e.getOriginalMessage() + ". Copy the campaign again.", e);
        }
    }

    private static void flatten(String name, JsonNode node, Map<String, String> settings) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(name + "." + entry.getKey(), entry.getValue(), settings));
        } else if (!node.isMissingNode()) {
            settings.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
