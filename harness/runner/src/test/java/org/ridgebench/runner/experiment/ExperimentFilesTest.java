package org.ridgebench.runner.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Ranks;

/** The files that are committed under experiments/, and the schema that they name. */
class ExperimentFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("ridgebench.root"));
    private static final Path EXPERIMENTS = ROOT.resolve("experiments");
    private static final Path SCHEMA = EXPERIMENTS.resolve("schema/experiment.json");
    private static final Path PAPER = EXPERIMENTS.resolve("paper");
    private static final Path SMALL = PAPER.resolve("small.yaml");
    private static final String DESCRIPTOR = "src/main/resources/META-INF/ridgebench/" + Catalogue.DESCRIPTOR;

    /** All but the first are made by commands of their own. */
    private static final List<String> DATASETS = List.of("mnist", "mnist-2m", "synthetic-hands");

    @TempDir
    private static Path lib;

    @TempDir
    private static Path data;

    private static Catalogue catalogue;

    @BeforeAll
    static void layOutTheDescriptors() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT.resolve("implementations"))) {
            for (Path module : modules.toList()) {
                if (Files.exists(module.resolve(DESCRIPTOR))) {
                    Path folder = Files.createDirectory(lib.resolve(module.getFileName()));
                    Files.copy(module.resolve(DESCRIPTOR), folder.resolve(Catalogue.DESCRIPTOR));
                }
            }
        }
        catalogue = Catalogue.read(lib);
        for (String name : DATASETS) {
            Files.createDirectory(data.resolve(name));
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> own = Files.list(EXPERIMENTS);
                Stream<Path> published = Files.list(PAPER)) {
            return Stream.concat(own, published)
                    .filter(file -> file.toString().endsWith(".yaml") && !file.equals(SMALL))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> ofPaper() throws IOException {
        return files().stream().filter(file -> PAPER.equals(file.getParent())).toList();
    }

    private static String figure(Path file) {
        return file.getFileName().toString().replaceFirst("^paper-[0-9]+-", "").replace(".yaml", "");
    }

    @Test
    void theCommittedSchemaIsTheOneOfTheDescriptors() throws IOException {
        assertThat(SCHEMA)
                .as("./ridgebench schema > experiments/schema/experiment.json")
                .hasContent(ExperimentSchema.json(catalogue));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFollowsTheSchema(Path file) throws Exception {
        assertThat(mistakes(Files.readString(file, UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsRead(Path file) throws Exception {
        Experiment experiment = ExperimentReader.read(file, Overrides.NONE, catalogue, data);
        assertThat(experiment.trials()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileStartsWithItsSchemaAndItsQuestion(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        String schema = PAPER.equals(file.getParent()) ? "../schema" : "schema";
        assertThat(lines.get(0)).isEqualTo("# yaml-language-server: $schema=" + schema + "/experiment.json");
        assertThat(lines.get(1)).startsWith("question: ");
    }

    @ParameterizedTest
    @MethodSource("ofPaper")
    void everyExperimentOfThePaperIsNamedAfterItsFirstFigure(Path file) throws Exception {
        Experiment experiment = ExperimentReader.read(file, Overrides.NONE, catalogue, data);
        assertThat(experiment.figures()).startsWith(figure(file));
    }

    @ParameterizedTest
    @MethodSource("ofPaper")
    void everyExperimentOfThePaperHasASmallScale(Path file) throws Exception {
        Experiment small = small(file);
        Experiment full = ExperimentReader.read(file, Overrides.NONE, catalogue, data);
        assertThat(small.oversubscribe()).isTrue();
        assertThat(small.protocol().repetitions())
                .isLessThanOrEqualTo(Math.min(5, full.protocol().repetitions()));
        assertThat(small.trials())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(full.trials().size());
        assertThat(small.name()).isEqualTo(full.name());
        assertThat(small.figures()).isEqualTo(full.figures());
    }

    /** Rows and columns are left out whole, from the far end: what is left of the map has no hole. */
    @Test
    void theSmallMapsOfSpeedupAreTheNearCornerOfThePublishedOnes() throws Exception {
        Path file = PAPER.resolve("paper-05-model-parallel.yaml");
        Set<Parallelism> full = requested(ExperimentReader.read(file, Overrides.NONE, catalogue, data));
        assertThat(requested(small(file)))
                .hasSize(6)
                .isEqualTo(full.stream()
                        .filter(cell -> ((Ranks) cell).ranks() <= 4 && ((Ranks) cell).threads() <= 2)
                        .collect(Collectors.toSet()));
    }

    private static Experiment small(Path file) throws Exception {
        List<String> figures =
                ofPaper().stream().map(ExperimentFilesTest::figure).toList();
        ScaleFile scale = ScaleFile.read(SMALL, figures);
        assertThat(scale.settings()).containsKey(figure(file));
        Overrides overrides = new Overrides(scale.of(figure(file)), Optional.empty(), OptionalLong.of(1));
        return ExperimentReader.read(file, overrides, catalogue, data);
    }

    private static Set<Parallelism> requested(Experiment experiment) {
        return experiment.trials().stream()
                .filter(planned -> planned.roles().contains(Role.REQUESTED))
                .map(planned -> planned.trial().parallelism())
                .collect(Collectors.toSet());
    }

    @Test
    void bothBasesOfTheMapsAreMeasured() throws Exception {
        Experiment experiment =
                ExperimentReader.read(PAPER.resolve("paper-05-model-parallel.yaml"), Overrides.NONE, catalogue, data);
        assertThat(experiment.trials())
                .filteredOn(planned -> planned.roles().contains(Role.BASE))
                .extracting(planned -> planned.trial().problem().samples())
                .as("T(1; n) and T(1; 500 p)")
                .containsExactlyInAnyOrder(40_000, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyResolvedFileFollowsTheSchema(Path file) throws Exception {
        Experiment experiment = ExperimentReader.read(file, Overrides.NONE, catalogue, data);
        assertThat(mistakes(experiment.resolvedYaml())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implementation: serial, thraeds: 2",
                "implementation: serial, threads: 2",
                "implementation: seril",
                "implementation: serial, kernel: nave",
                "implementation: serial, samples: [-5]",
                "implementation: serial, samples: {from: 2, to: 8}",
                "implementation: serial, zip: {sample: [10]}",
                "kernel: exact"
            })
    void theSchemaKnowsMistakesOfEntries(String entry) throws Exception {
        assertThat(mistakes("{question: 'What?', dataset: mnist, samples: 10, sweep: [{" + entry + "}]}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implementation: threads, threads: [1, {from: 2, to: 8, factor: 2}], where: threads > 1",
                "implementation: [serial, threads], samples: [10, {perCore: [5, 7]}, {from: 2, to: 9, step: 3}]",
                "implementation: threads, zip: {threads: [1, 2], samples: [10, 20]}, lambdas: {count: 3}"
            })
    void theSchemaKnowsAllFormsOfEntries(String entry) throws Exception {
        assertThat(mistakes("{question: 'What?', dataset: mnist, samples: 10, sweep: [{" + entry + "}]}"))
                .isEmpty();
    }

    @Test
    void theInnerLoopIsComparedWithTheInverse() throws Exception {
        Experiment experiment =
                ExperimentReader.read(EXPERIMENTS.resolve("06-spark.yaml"), Overrides.NONE, catalogue, data);
        assertThat(experiment.trials())
                .filteredOn(planned -> planned.trial().implementation().equals("spark-inner"))
                .extracting(planned -> planned.trial().problem().solver())
                .hasSize(12)
                .containsOnly("inverse");
        assertThat(experiment.trials())
                .filteredOn(planned -> planned.roles().contains(Role.REFERENCE))
                .extracting(
                        planned -> planned.trial().problem().samples(),
                        planned -> planned.trial().problem().solver())
                .contains(tuple(60_000, "inverse"), tuple(60_000, "cholesky"))
                .hasSize(8);
    }

    private static Set<ValidationMessage> mistakes(String yaml) throws YamlException {
        JsonNode tree = YamlTree.read(yaml);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(ExperimentSchema.json(catalogue));
        return schema.validate(tree);
    }
}
