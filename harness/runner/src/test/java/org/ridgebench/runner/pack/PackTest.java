package org.ridgebench.runner.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Trials;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.trial.Sha256;
import org.ridgebench.trial.Trial;

class PackTest {
    private static final Trial SERIAL = Trials.serial(1000);
    private static final String LICENSE = "https://spdx.org/licenses/CC-BY-4.0";
    private static final Author AUTHOR = new Author("A. Person", Optional.of("https://orcid.org/0000-0002-1825-0097"));

    @TempDir
    Path scratch;

    private CampaignFolder campaign;
    private Path pack;

    @BeforeEach
    void packACampaign() throws IOException {
        campaign = MeasuredCampaign.create(
                        scratch.resolve("results"), "small", List.of(requested(SERIAL, Role.REFERENCE)))
                .completed(SERIAL, 1, 1.1)
                .folder();
        campaign.rebuild();
        Files.writeString(campaign.path().resolve(".lock"), "");
        Files.createSymbolicLink(campaign.path().resolve("link"), scratch.resolve("results"));
        pack = scratch.resolve("small.zip");
        write(pack);
    }

    private void write(Path to) throws IOException {
        Pack.write(campaign.path(), Map.of(Crate.NAME, json(), Pack.README, "# small"), to);
    }

    private String json() throws IOException {
        return Crate.json(campaign, "small.zip", LICENSE, Optional.of(AUTHOR));
    }

    @Test
    void whatIsPackedIsUnpackedWithoutLocksAndLinks() throws Exception {
        Path unpacked = Unpacking.unpack(pack, Files.createDirectory(scratch.resolve("to")));
        CampaignFolder again = CampaignFolder.open(unpacked);
        assertThat(again.measurements()).hasSize(2);
        assertThat(unpacked.resolve("measurements.csv"))
                .hasSameTextualContentAs(campaign.path().resolve("measurements.csv"));
        assertThat(unpacked.resolve(".lock")).doesNotExist();
        assertThat(unpacked.resolve("link")).doesNotExist();
    }

    @Test
    void thePackIsTheSameWheneverItIsMade() throws IOException {
        Path other = scratch.resolve("again/small.zip");
        write(other);
        assertThat(other).hasSameBinaryContentAs(pack);
    }

    @Test
    void theMetadataSaysWhatCameOfWhat() throws IOException {
        JsonNode root = new ObjectMapper().readTree(json());
        Map<String, JsonNode> entities = entities(root);
        assertThat(root.path("@context").path(0).asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        assertThat(root.path("@context").path(1).path("sha256").asText())
                .as("a term of ours")
                .isEqualTo("http://schema.org/sha256");
        assertThat(entities.get("./").path("conformsTo").path("@id").asText())
                .isEqualTo("https://w3id.org/ro/wfrun/process/0.5");
        JsonNode action = entities.get("#run");
        assertThat(action.path("@type").asText()).isEqualTo("CreateAction");
        assertThat(action.path("instrument").path("@id").asText()).isEqualTo("#ridgebench");
        assertThat(ids(action.path("object"))).containsExactly("campaign/experiment.yaml", "campaign/resolved.yaml");
        assertThat(ids(action.path("result"))).contains("campaign/measurements.csv", "campaign/trials/");
        assertThat(action.path("startTime").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(action.path("endTime").asText()).isEqualTo("2026-01-02T03:04:08Z");
        assertThat(action.path("description").asText()).endsWith("./ridgebench verify small.zip");
        assertThat(action.path("agent").path("@id").asText())
                .isEqualTo(AUTHOR.address().orElseThrow());
        assertThat(entities.get(AUTHOR.address().orElseThrow()).path("name").asText())
                .isEqualTo(AUTHOR.name());
        Path table = campaign.path().resolve("measurements.csv");
        assertThat(entities.get("campaign/measurements.csv").path("sha256").asText())
                .isEqualTo(Sha256.of(Files.readAllBytes(table)));
    }

    /** What readers of RO-Crate 1.1 rely on, sections 4 to 6 of its metadata, and of Process Run Crate 0.5. */
    @Test
    void theMetadataKeepsTheRulesOfItsFormat() throws Exception {
        JsonNode root = new ObjectMapper().readTree(json());
        Map<String, JsonNode> entities = entities(root);
        assertThat(entities)
                .as("one entity for each name")
                .hasSize(root.path("@graph").size());
        assertThat(entities.get(Crate.NAME).path("about").path("@id").asText()).isEqualTo("./");
        for (String required : List.of("name", "description", "datePublished", "license")) {
            assertThat(entities.get("./").path(required).isMissingNode())
                    .as(required)
                    .isFalse();
        }
        Set<String> parts = new HashSet<>(ids(entities.get("./").path("hasPart")));
        Path unpacked = Files.createDirectory(scratch.resolve("to"));
        Unpacking.unpack(pack, unpacked);
        assertThat(parts).as("what is said to be there is").allMatch(part -> Files.exists(unpacked.resolve(part)));
        entities.forEach((id, entity) -> {
            assertThat(entity.path("@type").isTextual()).as("type of %s", id).isTrue();
            assertThat(entity.path("name").isTextual() || id.equals(Crate.NAME))
                    .as("name of %s", id)
                    .isTrue();
            entity.forEach(property -> assertFlat(id, property, entities));
            boolean isData = entity.path("@type").asText().equals("File") || id.endsWith("/");
            assertThat(isData && !id.equals("./"))
                    .as("%s is data, so a part", id)
                    .isEqualTo(parts.contains(id));
        });
        JsonNode action = entities.get("#run");
        assertThat(entities.get(action.path("instrument").path("@id").asText())
                        .path("@type")
                        .asText())
                .isEqualTo("SoftwareApplication");
        assertThat(ids(action.path("result"))).isNotEmpty().allMatch(id -> Set.of("File", "Dataset")
                .contains(entities.get(id).path("@type").asText()));
    }

    /** A text, or a reference to what is described or is a page of the web, or a list of these. */
    private static void assertFlat(String id, JsonNode property, Map<String, JsonNode> entities) {
        if (property.isArray()) {
            property.forEach(element -> assertFlat(id, element, entities));
        } else if (property.isObject()) {
            assertThat(property.fieldNames()).toIterable().containsExactly("@id");
            String to = property.path("@id").asText();
            assertThat(entities.containsKey(to) || to.startsWith("http"))
                    .as("%s refers to %s", id, to)
                    .isTrue();
        } else {
            assertThat(property.isTextual()).as("%s has %s", id, property).isTrue();
        }
    }

    private static Map<String, JsonNode> entities(JsonNode root) {
        Map<String, JsonNode> entities = new TreeMap<>();
        root.path("@graph").forEach(entity -> entities.put(entity.path("@id").asText(), entity));
        return entities;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../b", "a/./b", "..", "a//b"})
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        Path evil = zip(Map.of(name, "x"));
        Path to = Files.createDirectory(scratch.resolve("to"));
        assertThatThrownBy(() -> Unpacking.unpack(evil, to))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(evil + ": not a pack: a name that leads elsewhere or is there twice, got '" + name
                        + "'. Get it again from whoever packed it.");
        assertThat(scratch.resolve("outside")).doesNotExist();
    }

    @Test
    void whatUnpacksToMoreThanAnyCampaignIsRefused() throws IOException {
        Path bomb = zip(Map.of("campaign/zeros", "0".repeat(1 << 20)));
        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> Unpacking.unpack(bomb, Files.createDirectory(scratch.resolve("to")), 100_000))
                .hasMessageContaining("more than 100000 bytes when unpacked");
    }

    @Test
    void aChangedFileIsFound() throws IOException {
        String hash = Sha256.of("right".getBytes(UTF_8));
        expect(Map.of("campaign/a", "wrong", Pack.SUMS, hash + "  campaign/a\n"), "campaign/a is not what sha256sums");
        expect(Map.of(Pack.SUMS, hash + "  campaign/a\n"), "campaign/a is in sha256sums.txt and not in the pack");
        expect(Map.of("campaign/a", "right"), "it has no sha256sums.txt");
        expect(
                Map.of("campaign/a", "right", "b", "more", Pack.SUMS, hash + "  campaign/a\n"),
                "b is not what sha256sums.txt says");
    }

    @Test
    void aFileThatIsNoZipIsOneLine() throws IOException {
        Path text = Files.writeString(scratch.resolve("text"), "hello");
        assertThatThrownBy(() -> Unpacking.unpack(text, Files.createDirectory(scratch.resolve("to"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(text + ": not a pack: no zip file: ");
    }

    @Test
    void argumentsThatMayStartProgramsAreRefused() {
        assertThatCode(() -> StrangeArguments.refuse(pack, List.of("-Xbatch", "-Xmx512m", "-XX:+UseSerialGC")))
                .doesNotThrowAnyException();
        for (String strange : List.of("-javaagent:a.jar", "-XX:OnError=rm -r x", "@file", "-XX:Flags=f", "-cp")) {
            assertThatThrownBy(() -> StrangeArguments.refuse(pack, List.of(strange)))
                    .hasMessage(pack + ": protocol.jvmArguments: '" + strange
                            + "' may start programs. Say --trust if you know who packed it.");
        }
    }

    private void expect(Map<String, String> files, String message) throws IOException {
        Path zip = zip(files);
        Path to = Files.createTempDirectory(scratch, "to");
        assertThatThrownBy(() -> Unpacking.unpack(zip, to)).hasMessageContaining(message);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = Files.createTempFile(scratch, "pack", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private static List<String> ids(JsonNode references) {
        List<String> ids = new ArrayList<>();
        references.forEach(reference -> ids.add(reference.path("@id").asText()));
        return ids;
    }
}
