package org.ridgebench.runner.experiment;

import static org.ridgebench.runner.experiment.SchemaNodes.anyListOrOne;
import static org.ridgebench.runner.experiment.SchemaNodes.anyOf;
import static org.ridgebench.runner.experiment.SchemaNodes.count;
import static org.ridgebench.runner.experiment.SchemaNodes.described;
import static org.ridgebench.runner.experiment.SchemaNodes.map;
import static org.ridgebench.runner.experiment.SchemaNodes.oneOfWords;
import static org.ridgebench.runner.experiment.SchemaNodes.reference;
import static org.ridgebench.runner.experiment.SchemaNodes.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Protocol;

/**
 * What an experiment file may say, for editors that complete and check YAML.
 *
 * <p>Draft 7, because that is the one that editors of YAML know best. The reader knows more rules than a schema can say.
 */
public final class ExperimentSchema {
    private ExperimentSchema() {}

    /**
     * The JSON Schema.
     *
     * @return with a line break at its end, the same text for the same implementations
     */
    public static String json(Catalogue catalogue) {
        ObjectNode schema = SchemaNodes.object();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Ridgebench experiment");
        SweepSchema sweep = new SweepSchema(catalogue);
        schema.setAll(map(properties(sweep), List.of("question", "sweep")));
        schema.set("definitions", definitions(sweep));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new JsonMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema that cannot be written", e);
        }
    }

    private static Map<String, ObjectNode> properties(SweepSchema sweep) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("question", described("What the experiment answers, in one sentence.", type("string")));
        SweepKey.AT_TOP.forEach(key -> properties.put(key.word(), reference(key.word())));
        properties.put("sweep", sweep.entries());
        properties.put("protocol", protocol());
        properties.put(
                "oversubscribe",
                described(
                        "Whether trials run that ask for more cores than there are. Default: false.", type("boolean")));
        properties.put("figures", described("Default: all.", anyListOrOne(oneOfWords(Figure.words()))));
        properties.put("seed", described("Of the order of repetitions. Default: drawn and recorded.", type("integer")));
        properties.put("only", described("Which requested trials are kept. Written by resolved files.", condition()));
        properties.put("name", described("Default: the file's name. Written by resolved files.", type("string")));
        return properties;
    }

    private static ObjectNode protocol() {
        Protocol standard = ProtocolReader.DEFAULT;
        Map<String, ObjectNode> keys = new LinkedHashMap<>();
        keys.put("timer", described("Default: " + standard.timer() + ".", oneOfWords(AxisReader.TIMERS)));
        keys.put("repetitions", counted("Fresh processes for each trial", 1, standard.repetitions()));
        keys.put("until", until());
        keys.put("warmups", counted("Iterations of a process that are not summarised", 0, standard.warmups()));
        keys.put("iterations", counted("Iterations of a process that are summarised", 1, standard.iterations()));
        ObjectNode duration = type("string").put("pattern", "^" + DurationText.FORM + "$");
        keys.put(
                "timeout",
                described(
                        "After which a process is ended. Default: " + DurationText.of(standard.timeout()) + ".",
                        duration));
        keys.put("jvmArguments", described("Added to every measured JVM.", anyListOrOne(type("string"))));
        keys.put(
                "vectorApi",
                described(
                        "Whether measured JVMs get the Vector API. Default: " + standard.vectorApi() + ".",
                        type("boolean")));
        return described("How trials are measured.", map(keys, List.of()));
    }

    private static ObjectNode until() {
        Map<String, ObjectNode> keys = new LinkedHashMap<>();
        keys.put(
                UntilReader.INTERVAL,
                described(
                        "How far either end of a median's interval may be from it, as a share of it.",
                        positive().put("exclusiveMaximum", 1)));
        keys.put(
                UntilReader.MOST,
                described(
                        "After which a trial is measured no more, failed repetitions included.",
                        count(Interval.ENOUGH_REPETITIONS, ProtocolReader.MOST)));
        return described(
                "When trials get more than 'repetitions' processes. Default: never.", map(keys, keys.keySet()));
    }

    private static ObjectNode counted(String what, int least, int standard) {
        return described(what + ". Default: " + standard + ".", count(least, ProtocolReader.MOST));
    }

    static ObjectNode condition() {
        return type("string").put("minLength", 1);
    }

    private static ObjectNode definitions(SweepSchema sweep) {
        ObjectNode definitions = SchemaNodes.object();
        sweep.keys().forEach(key -> definitions.set(key.word(), sweep.values(key)));
        definitions.set("grid", grid());
        definitions.set("perCore", perCore());
        definitions.set("row", type("integer").put("minimum", 2));
        definitions.set("rowRange", range("row"));
        definitions.set("worker", count(1, AxisReader.MOST_WORKERS));
        definitions.set("workerRange", range("worker"));
        return definitions;
    }

    private static ObjectNode perCore() {
        return described(
                "Samples that grow with the cores of a trial.",
                map(Map.of(Value.PerCore.KEY, SweepSchema.numbers("row")), List.of(Value.PerCore.KEY)));
    }

    private static ObjectNode range(String number) {
        return anyOf(List.of(
                range(
                        number,
                        "step",
                        described("What is added each time.", type("integer").put("minimum", 1))),
                range(
                        number,
                        "factor",
                        described("What is multiplied with.", type("integer").put("minimum", 2)))));
    }

    private static ObjectNode range(String number, String increase, ObjectNode schema) {
        Map<String, ObjectNode> keys = new LinkedHashMap<>();
        keys.put("from", reference(number));
        keys.put("to", reference(number));
        keys.put(increase, schema);
        return map(keys, keys.keySet());
    }

    private static ObjectNode grid() {
        LambdaGrid standard = LambdaGrid.DEFAULT;
        Map<String, ObjectNode> keys = new LinkedHashMap<>();
        keys.put("from", described("The smallest λ. Default: " + standard.from() + ".", positive()));
        keys.put("to", described("The largest λ. Default: " + standard.to() + ".", positive()));
        keys.put(
                "count",
                described("How many λs compete. Default: " + standard.count() + ".", count(1, LambdasReader.MOST)));
        return described("λs whose logarithms are evenly spaced.", map(keys, List.of()));
    }

    private static ObjectNode positive() {
        return type("number").put("exclusiveMinimum", 0);
    }
}
