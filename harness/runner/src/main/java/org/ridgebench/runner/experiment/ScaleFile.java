package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a machine that is smaller than the published ones sets in the paper's experiments: {@code
 * experiments/paper/small.yaml}.
 *
 * @param settings by the figure that they are for, each as {@code --set} takes it
 */
public record ScaleFile(Map<String, List<String>> settings) {
    /** What is set in all of them, before their own. */
    private static final String ALL = "all";

    public ScaleFile {
        Map<String, List<String>> copied = new LinkedHashMap<>();
        settings.forEach((figure, values) -> copied.put(figure, List.copyOf(values)));
        settings = Map.copyOf(copied);
    }

    /** Nothing: the published sizes. */
    public static ScaleFile full() {
        return new ScaleFile(Map.of());
    }

    /**
     * Reads a file.
     *
     * @param figures those that may be named
     * @throws ConfigurationException with every mistake of the file; settings are tried only when they are applied
     */
    public static ScaleFile read(Path file, Collection<String> figures) throws ConfigurationException {
        List<String> known = new ArrayList<>(figures);
        known.add(ALL);
        ConfigurationErrors errors = new ConfigurationErrors(file.toString());
        Setting root = new Setting("", YamlFile.read(file, known), errors);
        root.isMapOf(known, "");
        Map<String, List<String>> settings = new LinkedHashMap<>();
        known.forEach(figure -> root.get(figure).ifPresent(setting -> settings.put(figure, assignments(setting))));
        errors.throwIfAny();
        return new ScaleFile(settings);
    }

    private static List<String> assignments(Setting setting) {
        if (!setting.value().isObject()) {
            setting.expected("settings", "Write {samples: 1000}, or {} for none.");
            return List.of();
        }
        List<String> assignments = new ArrayList<>();
        // A value's JSON is YAML, too.
        setting.value().fieldNames().forEachRemaining(path -> {
            JsonNode value = requireNonNull(setting.value().get(path));
            assignments.add(path + "=" + value);
        });
        return assignments;
    }

    /** What is set for a figure. */
    public List<String> of(String figure) {
        List<String> all = new ArrayList<>(settings.getOrDefault(ALL, List.of()));
        all.addAll(settings.getOrDefault(figure, List.of()));
        return all;
    }
}
