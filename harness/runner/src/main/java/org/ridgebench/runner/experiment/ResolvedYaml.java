package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.ridgebench.trial.Protocol;

/** Writes an experiment as the file that its reader understands, nothing left to defaults. */
final class ResolvedYaml {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Texts stay quoted: what needs no quotes is not decided by the same rules here and in the reader.
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private ResolvedYaml() {}

    static String of(Experiment experiment) {
        ObjectNode root = NODES.objectNode();
        root.put("name", experiment.name());
        root.put("question", experiment.question());
        put(root, experiment.sweep().shared());
        ArrayNode sweep = root.putArray("sweep");
        experiment.sweep().entries().forEach(entry -> sweep.add(entry(entry)));
        root.set("protocol", protocol(experiment.protocol()));
        root.put("oversubscribe", experiment.oversubscribe());
        root.set("figures", words(experiment.figures()));
        root.put("seed", experiment.seed());
        experiment.only().ifPresent(only -> root.put("only", only));
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written: " + root, e);
        }
    }

    private static ObjectNode entry(SweepEntry entry) {
        ObjectNode node = NODES.objectNode();
        node.put("implementation", entry.implementation().implementation());
        put(node, entry.axes());
        entry.where().ifPresent(where -> node.put("where", where.toString()));
        return node;
    }

    private static void put(ObjectNode node, List<Axis> axes) {
        for (Axis axis : axes) {
            if (axis.keys().size() == 1) {
                put(node, axis, axis.keys().get(0));
            } else {
                ObjectNode zip = node.putObject("zip");
                axis.keys().forEach(key -> put(zip, axis, key));
            }
        }
    }

    private static void put(ObjectNode node, Axis axis, SweepKey key) {
        List<JsonNode> values = axis.column(key).stream().map(Value::written).toList();
        node.set(
                key.word(),
                values.size() == 1 ? values.get(0) : NODES.arrayNode().addAll(values));
    }

    private static ObjectNode protocol(Protocol protocol) {
        ObjectNode node = NODES.objectNode();
        node.put("timer", protocol.timer());
        node.put("repetitions", protocol.repetitions());
        protocol.until().ifPresent(until -> node.putObject("until")
                .put("relativeInterval", until.relativeInterval())
                .put("maxRepetitions", until.maxRepetitions()));
        node.put("warmups", protocol.warmups());
        node.put("iterations", protocol.iterations());
        node.put("timeout", DurationText.of(protocol.timeout()));
        node.set("jvmArguments", words(protocol.jvmArguments()));
        node.put("vectorApi", protocol.vectorApi());
        return node;
    }

    private static ArrayNode words(List<String> words) {
        ArrayNode node = NODES.arrayNode();
        words.forEach(node::add);
        return node;
    }
}
