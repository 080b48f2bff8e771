package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes one campaign of several that measured parts of the same experiment, each in a folder of its own. Its rows are
 * those that one campaign would have had; the folders that it comes from stay as they are.
 */
public final class CampaignMerge {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<CampaignFolder> parts;

    /** @param parts at least one */
    public CampaignMerge(List<CampaignFolder> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing to merge");
        }
        this.parts = List.copyOf(parts);
    }

    /** Why these cannot be one campaign, a line each; empty if they can. */
    public List<String> obstacles() throws IOException {
        List<String> obstacles = new ArrayList<>();
        JsonNode first = question(parts.get(0));
        for (CampaignFolder part : parts.subList(1, parts.size())) {
            if (!question(part).equals(first) || !ids(part).equals(ids(parts.get(0)))) {
                obstacles.add(part.path() + ": another experiment than "
                        + parts.get(0).path()
                        + ", or other settings of it. Compare their resolved.yaml, and merge those that are alike.");
            }
        }
        Map<String, Path> owners = new HashMap<>();
        for (CampaignFolder part : parts) {
            for (Measurement measurement : part.measurements()) {
                String repetition = "repetition " + measurement.repetition() + " of trial "
                        + measurement.trial().id();
                Path owner = owners.putIfAbsent(repetition, part.path());
                if (owner != null) {
                    obstacles.add(part.path() + ": " + repetition + " is in " + owner
                            + ", too. Merge campaigns that measured different shards.");
                    break;
                }
            }
        }
        return obstacles;
    }

    /** Everything that makes two campaigns the same experiment: all but the order in which they ran. */
    private static JsonNode question(CampaignFolder part) throws IOException {
        JsonNode tree = YAML.readTree(Files.readString(part.resolvedYaml(), UTF_8));
        if (tree instanceof ObjectNode object) {
            object.remove("seed");
        }
        return tree;
    }

    private static List<String> ids(CampaignFolder part) {
        return part.trials().stream().map(TrialRow::id).toList();
    }

    /**
     * Makes the campaign.
     *
     * @param results where campaigns are kept
     * @throws IllegalStateException if there are obstacles
     */
    public CampaignFolder into(Path results, Clock clock) throws IOException {
        if (!obstacles().isEmpty()) {
            throw new IllegalStateException(String.join("\n", obstacles()));
        }
        CampaignFolder first = parts.get(0);
        Files.createDirectories(results.resolve(first.experimentName()));
        // Nobody takes half of it for a campaign: it is made aside, and moved when it is whole.
        Path aside = Files.createTempDirectory(results, ".merging-");
        CampaignFolder made = CampaignFolder.create(
                aside,
                first.experimentName(),
                Files.readString(first.path().resolve("experiment.yaml"), UTF_8),
                Files.readString(first.resolvedYaml(), UTF_8),
                trials(),
                clock);
        for (CampaignFolder part : parts) {
            copyTo(made, part);
        }
        Path target =
                results.resolve(first.experimentName()).resolve(made.path().getFileName());
        Files.move(made.path(), target);
        Files.delete(aside.resolve(first.experimentName()));
        Files.delete(aside);
        return CampaignFolder.open(target);
    }

    /** A trial that could run somewhere is no trial that was left out. */
    private List<TrialRow> trials() {
        List<TrialRow> trials = new ArrayList<>(parts.get(0).trials());
        for (CampaignFolder part : parts) {
            for (int i = 0; i < trials.size(); i++) {
                if (trials.get(i).excluded().isPresent()) {
                    trials.set(i, part.trials().get(i));
                }
            }
        }
        return trials;
    }

    private static void copyTo(CampaignFolder made, CampaignFolder part) throws IOException {
        if (part.platformYaml().isPresent() && made.platformYaml().isEmpty()) {
            made.keepPlatform(Files.readString(part.platformYaml().get(), UTF_8));
        }
        for (Environment environment : part.environments().values()) {
            made.add(environment);
        }
        for (Measurement measurement : part.measurements()) {
            Path repetition = Path.of("trials", measurement.trial().id(), Integer.toString(measurement.repetition()));
            copy(part.path().resolve(repetition), made.path().resolve(repetition));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
