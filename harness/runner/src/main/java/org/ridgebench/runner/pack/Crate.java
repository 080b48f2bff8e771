package org.ridgebench.runner.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.trial.Sha256;

/**
 * Says what a pack holds and how that came to be, for people and machines that know nothing of Ridgebench.
 *
 * <p>Sources: RO-Crate Metadata Specification 1.1; Process Run Crate 0.5.
 */
public final class Crate {
    /** The file's name, by the specification. */
    public static final String NAME = "ro-crate-metadata.json";

    private static final String ROOT = "./";
    private static final String ACTION = "#run";
    private static final String SOFTWARE = "#ridgebench";
    private static final String AUTHOR = "#author";
    private static final String CRATE = "https://w3id.org/ro/crate/1.1";
    private static final String PROCESS = "https://w3id.org/ro/wfrun/process/0.5";

    /** A term that the context of 1.1 lacks; readers would drop what it names. */
    private static final String SHA256 = "http://schema.org/sha256";

    /** What a campaign is run from. */
    private static final Set<String> INPUTS = Set.of("experiment.yaml", "resolved.yaml", "platform.yaml");

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "yaml", "application/yaml",
            "json", "application/json",
            "html", "text/html",
            "svg", "image/svg+xml",
            "png", "image/png");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final CampaignFolder campaign;
    private final List<Measurement> measurements;
    private final String license;
    private final Optional<Author> author;
    private final ArrayNode graph = JSON.createArrayNode();

    private Crate(CampaignFolder campaign, List<Measurement> measurements, String license, Optional<Author> author) {
        this.campaign = campaign;
        this.measurements = measurements;
        this.license = license;
        this.author = author;
    }

    /**
     * The metadata of a pack.
     *
     * @param pack the name of its file
     * @param license under which it may be used: an address
     * @param author who ran it, if that is to be said
     */
    public static String json(CampaignFolder campaign, String pack, String license, Optional<Author> author)
            throws IOException {
        Crate crate = new Crate(campaign, campaign.measurements(), license, author);
        return crate.json(pack);
    }

    private String json(String pack) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("@context").add(CRATE + "/context").addObject().put("sha256", SHA256);
        ObjectNode descriptor = entity(NAME, "CreativeWork");
        descriptor.set("about", reference(ROOT));
        descriptor.set("conformsTo", reference(CRATE));
        ObjectNode dataset = entity(ROOT, "Dataset")
                .put(
                        "name",
                        "Ridgebench campaign " + campaign.path().getFileName() + " of " + campaign.experimentName())
                .put("description", campaign.question().orElse("A campaign of measurements."))
                .put("datePublished", ended().toString());
        dataset.set("license", reference(license));
        dataset.set("conformsTo", reference(PROCESS));
        dataset.set("mentions", reference(ACTION));
        ArrayNode parts = dataset.putArray("hasPart");
        ObjectNode action = action(pack);
        author.ifPresent(person -> author(person, dataset, action));
        software();
        files(parts);
        entity(PROCESS, "CreativeWork").put("name", "Process Run Crate").put("version", "0.5");
        entity(license, "CreativeWork").put("name", license);
        root.set("@graph", graph);
        return JSON.writeValueAsString(root) + "\n";
    }

    private ObjectNode action(String pack) throws IOException {
        ObjectNode action = entity(ACTION, "CreateAction")
                .put(
                        "name",
                        "Measured " + measurements.size() + " repetitions of "
                                + campaign.trials().size() + " trials")
                .put("description", "Again, and compared with this: ./ridgebench verify " + pack)
                .put("startTime", started().toString())
                .put("endTime", ended().toString());
        action.set("instrument", reference(SOFTWARE));
        action.set("actionStatus", reference("http://schema.org/CompletedActionStatus"));
        ArrayNode objects = action.putArray("object");
        ArrayNode results = action.putArray("result");
        Pack.files(campaign.path()).keySet().stream()
                .map(Crate::partOf)
                .distinct()
                .forEach(part -> (INPUTS.contains(part.substring(part.indexOf('/') + 1)) ? objects : results)
                        .add(reference(part)));
        datasets().forEach((name, sha256) -> {
            String id = "#dataset-" + name;
            objects.add(reference(id));
            entity(id, "CreativeWork").put("name", name).put("identifier", "sha256:" + sha256);
        });
        return action;
    }

    private void author(Author person, ObjectNode dataset, ObjectNode action) {
        String id = person.address().orElse(AUTHOR);
        dataset.set("author", reference(id));
        action.set("agent", reference(id));
        entity(id, "Person").put("name", person.name());
    }

    private void software() throws IOException {
        ObjectNode software = entity(SOFTWARE, "SoftwareApplication")
                .put("name", "Ridgebench")
                .put("description", "Benchmarks one image classifier, parallelised in many ways.");
        // What measured, not what packs: both are in the environments that the campaign recorded.
        facts("git_commit").stream().findFirst().ifPresent(commit -> software.put("softwareVersion", commit));
        ArrayNode identifiers = software.putArray("identifier");
        facts("distribution_sha256").forEach(hash -> identifiers.add("sha256:" + hash));
        ArrayNode requirements = software.putArray("softwareRequirements");
        facts("jdk").forEach(jdk -> requirements.add("JDK " + jdk));
    }

    /** Single files at the top; folders as a whole, but figures and environments file by file. */
    private void files(ArrayNode parts) throws IOException {
        Map<String, Path> files = Pack.files(campaign.path());
        files.keySet().stream().map(Crate::partOf).distinct().forEach(part -> {
            parts.add(reference(part));
            if (part.endsWith("/")) {
                entity(part, "Dataset").put("name", part.substring(part.indexOf('/') + 1));
            }
        });
        parts.add(reference(Pack.README));
        entity(Pack.README, "File").put("name", "How to run it again").put("encodingFormat", "text/markdown");
        parts.add(reference(Pack.SUMS));
        entity(Pack.SUMS, "File").put("name", "SHA-256 of every other file").put("encodingFormat", "text/plain");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!partOf(file.getKey()).endsWith("/")) {
                byte[] bytes = Files.readAllBytes(file.getValue());
                entity(file.getKey(), "File")
                        .put("name", String.valueOf(file.getValue().getFileName()))
                        .put("contentSize", Long.toString(bytes.length))
                        .put("sha256", Sha256.of(bytes))
                        .put("encodingFormat", type(file.getKey()));
            }
        }
    }

    private static String partOf(String name) {
        boolean shownInParts = name.startsWith("campaign/figures/") || name.startsWith("campaign/environments/");
        int folder = name.indexOf('/', name.indexOf('/') + 1);
        return folder < 0 || shownInParts ? name : name.substring(0, folder + 1);
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    }

    private Map<String, String> datasets() throws IOException {
        Map<String, String> datasets = new TreeMap<>();
        for (Environment environment : campaign.environments().values()) {
            environment.facts().forEach((fact, value) -> {
                if (fact.startsWith("dataset_") && fact.endsWith("_sha256")) {
                    datasets.put(fact.substring("dataset_".length(), fact.length() - "_sha256".length()), value);
                }
            });
        }
        return datasets;
    }

    private List<String> facts(String name) throws IOException {
        return campaign.environments().values().stream()
                .map(environment -> environment.facts().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private Instant started() {
        return measurements.stream()
                .map(measurement -> measurement.result().circumstances().started())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Instant ended() {
        return measurements.stream()
                .map(measurement -> measurement.result().circumstances())
                .map(circumstances -> circumstances.started().plusNanos(circumstances.wallNanos()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static ObjectNode reference(String id) {
        return JSON.createObjectNode().put("@id", id);
    }
}
