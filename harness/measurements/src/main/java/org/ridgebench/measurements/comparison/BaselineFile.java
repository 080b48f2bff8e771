package org.ridgebench.measurements.comparison;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgebench.measurements.ComparedAnswer;
import org.ridgebench.trial.WholeFile;

/** A baseline as YAML: written by a check, read by the next, its bounds edited by people in between. */
public final class BaselineFile {
    private static final String HEAD = """
            # What is expected of each trial, in the unit that each reference names: a check fails below 'lower' or above
            # 'upper'. Written by 'ridgebench check CAMPAIGN --baseline THIS_FILE --update'. Bounds and gates may be edited,
            # and references that should not gate removed.
            """;

    private static final long MOST_BYTES = 4_000_000;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final Path file;

    private BaselineFile(Path file) {
        this.file = file;
    }

    public static void write(Path file, Baseline baseline) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(file, HEAD + YAML.writeValueAsString(tree(baseline)));
    }

    private static ObjectNode tree(Baseline baseline) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("experiment", baseline.experiment());
        Gate.words(baseline.gates()).forEach(root.putArray("gates")::add);
        ObjectNode machines = root.putObject("machines");
        baseline.machines().forEach((name, machine) -> machines.set(name, tree(machine)));
        ObjectNode trials = root.putObject("trials");
        baseline.trials().forEach(trial -> trials.set(trial.trial(), tree(trial)));
        return root;
    }

    private static ObjectNode tree(Machine machine) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("cpu", machine.machineClass().cpu())
                .put("cores", machine.machineClass().cores())
                .put("architecture", machine.machineClass().architecture())
                .put("jdk", machine.machineClass().jdk())
                .put("host", machine.host())
                .put("written", machine.written())
                .put("commit", machine.commit())
                .put("campaign", machine.campaign());
    }

    private static ObjectNode tree(TrialReferences trial) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode factors = node.putObject("factors");
        trial.factors().forEach(factors::put);
        trial.answer().ifPresent(answer -> {
            ObjectNode parts = node.putObject("answer");
            answer.parts().forEach((part, text) -> parts.put(key(part), text));
        });
        if (!trial.phases().isEmpty()) {
            trial.phases().forEach(node.putArray("phases")::add);
        }
        ObjectNode references = node.putObject("references");
        trial.byMachine().forEach((machine, ofMachine) -> {
            ObjectNode quantities = references.putObject(machine);
            ofMachine.forEach((quantity, reference) -> quantities.set(quantity.word(), tree(reference)));
        });
        return node;
    }

    private static ObjectNode tree(Reference reference) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("value", reference.value())
                .put("lower", reference.lower())
                .put("upper", reference.upper())
                .put("unit", reference.unit());
        if (!reference.repetitions().isEmpty()) {
            reference.repetitions().forEach(node.putArray("repetitions")::add);
        }
        return node;
    }

    private static String key(String part) {
        return part.replace(' ', '_');
    }

    /**
     * Reads a file.
     *
     * @throws NoSuchFileException if there is none
     * @throws IOException with where, what and how to mend it, if it is no baseline
     */
    public static Baseline read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "no such file. Write it by --update.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + ": " + Files.size(file) + " bytes. Is it a baseline?");
        }
        try {
            return new BaselineFile(file).baseline(YAML.readTree(file.toFile()));
        } catch (JacksonException e) {
            throw new IOException(file + ": not YAML: " + e.getOriginalMessage() + ". Write it anew by --update.", e);
        }
    }

    private Baseline baseline(JsonNode root) throws IOException {
        Map<String, Machine> machines = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> machine : map(root, "", "machines").properties()) {
            machines.put(machine.getKey(), machine("machines." + machine.getKey(), machine.getValue()));
        }
        List<TrialReferences> trials = new ArrayList<>();
        for (Map.Entry<String, JsonNode> trial : map(root, "", "trials").properties()) {
            trials.add(trial(trial.getKey(), trial.getValue(), "trials." + trial.getKey()));
        }
        return new Baseline(text(root, "", "experiment"), gates(root), machines, trials);
    }

    private Set<Gate> gates(JsonNode root) throws IOException {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        for (JsonNode word : root.path("gates")) {
            gates.add(Gate.ofWord(word.asText())
                    .orElseThrow(() -> wrong("gates", "expected " + String.join(", ", Gate.words()), word)));
        }
        if (gates.isEmpty()) {
            throw wrong("gates", "expected a list of " + String.join(", ", Gate.words()), root.path("gates"));
        }
        return gates;
    }

    private Machine machine(String path, JsonNode node) throws IOException {
        return new Machine(
                new MachineClass(
                        text(node, path, "cpu"),
                        text(node, path, "cores"),
                        text(node, path, "architecture"),
                        text(node, path, "jdk")),
                text(node, path, "host"),
                text(node, path, "written"),
                text(node, path, "commit"),
                text(node, path, "campaign"));
    }

    private TrialReferences trial(String id, JsonNode node, String path) throws IOException {
        Map<String, String> factors = texts(map(node, path, "factors"));
        List<String> phases = new ArrayList<>();
        node.path("phases").forEach(phase -> phases.add(phase.asText()));
        Map<String, Map<Quantity, Reference>> byMachine = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> machine : map(node, path, "references").properties()) {
            String at = path + ".references." + machine.getKey();
            byMachine.put(machine.getKey(), references(machine.getValue(), at));
        }
        return new TrialReferences(id, factors, answer(node), phases, byMachine);
    }

    private static Optional<ComparedAnswer> answer(JsonNode node) {
        JsonNode answer = node.path("answer");
        if (!answer.isObject()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        ComparedAnswer.PARTS.forEach(
                part -> parts.put(part, answer.path(key(part)).asText()));
        return Optional.of(new ComparedAnswer(parts, true));
    }

    private Map<Quantity, Reference> references(JsonNode node, String path) throws IOException {
        Map<Quantity, Reference> references = new EnumMap<>(Quantity.class);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String at = path + "." + entry.getKey();
            Quantity quantity = Quantity.ofWord(entry.getKey())
                    .orElseThrow(() -> new IOException(file + ": " + at + ": unknown quantity. Remove it."));
            references.put(quantity, reference(entry.getValue(), at, quantity));
        }
        return references;
    }

    private Reference reference(JsonNode node, String path, Quantity quantity) throws IOException {
        List<Double> repetitions = new ArrayList<>();
        for (JsonNode repetition : node.path("repetitions")) {
            repetitions.add(number(repetition, path + ".repetitions"));
        }
        try {
            return new Reference(
                    number(node.path("value"), path + ".value"),
                    number(node.path("lower"), path + ".lower"),
                    number(node.path("upper"), path + ".upper"),
                    node.path("unit").asText(quantity.unit()),
                    repetitions);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + path + ": " + e.getMessage() + ". Write it anew by --update.", e);
        }
    }

    private JsonNode map(JsonNode node, String path, String key) throws IOException {
        JsonNode child = node.path(key);
        if (!child.isObject()) {
            throw wrong(path.isEmpty() ? key : path + "." + key, "expected keys with values", child);
        }
        return child;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private String text(JsonNode node, String path, String key) throws IOException {
        JsonNode child = node.path(key);
        if (!child.isValueNode() || child.isNull()) {
            throw wrong(path.isEmpty() ? key : path + "." + key, "expected a text", child);
        }
        return child.asText();
    }

    private double number(JsonNode node, String path) throws IOException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(path, "expected a number", node);
        }
        return node.doubleValue();
    }

    private IOException wrong(String path, String expected, JsonNode got) {
        return new IOException(file + ": " + path + ": " + expected + ", got "
                + (got.isMissingNode()
                        ? "nothing"
                        : "'" + got.asText(got.getNodeType().name()) + "'")
                + ". Write it anew by --update.");
    }
}
