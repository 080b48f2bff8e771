package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML text as a tree of plain values.
 *
 * <p>Made from the parser's nodes, not by Jackson's own reader: only the nodes still know tags, doubled keys, quotes and
 * lines, and Jackson reads an alias as a text. No class is ever made from a tag.
 */
final class YamlTree {
    /** Far above any file that a person writes, far below what a bomb of aliases unfolds to. */
    private static final int MOST_VALUES = 100_000;

    private static final int MOST_CHARACTERS = 1_000_000;

    /** The parser's time grows with the square of the depth. */
    private static final int DEEPEST = 50;

    private final List<String> problems = new ArrayList<>();
    private final Set<Node> open = new HashSet<>();
    private int values;

    private YamlTree() {}

    /**
     * Reads one document.
     *
     * @return a missing node for a text without any value
     */
    static JsonNode read(String text) throws YamlException {
        if (text.length() > MOST_CHARACTERS) {
            throw new YamlException(List.of("more than " + MOST_CHARACTERS + " characters. Is it an experiment?"));
        }
        try {
            checkEvents(text);
            Node root = new Yaml(options()).compose(new StringReader(text));
            return root == null ? MissingNode.getInstance() : new YamlTree().tree(root);
        } catch (MarkedYAMLException e) {
            throw new YamlException(List.of(place(e.getProblemMark()) + "not YAML: " + problem(e)
                    + ". Check brackets, quotes and indentation there."));
        } catch (YAMLException e) {
            throw new YamlException(List.of("not YAML: " + oneLine(e.getMessage()) + "."));
        }
    }

    /** Some of the parser's problems only go on with the sentence that their context begins. */
    private static String problem(MarkedYAMLException e) {
        String problem = oneLine(e.getProblem());
        return problem.startsWith("but ") ? oneLine(e.getContext()) + ", " + problem : problem;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** What the nodes no longer tell from each other, or are too late for: tags, and brackets without end. */
    private static void checkEvents(String text) throws YamlException {
        List<String> problems = new ArrayList<>();
        int depth = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(text))) {
            String place = place(event.getStartMark());
            String tag = tag(event);
            if (tag != null) {
                String written = tag.replace("tag:yaml.org,2002:", "!!");
                problems.add(place + "tags are not read, got '" + written + "'. Remove it.");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new YamlException(
                        List.of(place + "nested more than " + DEEPEST + " deep. Is a bracket missing?"));
            }
        }
        if (!problems.isEmpty()) {
            throw new YamlException(problems);
        }
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private JsonNode tree(Node root) throws YamlException {
        JsonNode tree = convert(root);
        if (!problems.isEmpty()) {
            throw new YamlException(problems);
        }
        return tree;
    }

    private JsonNode convert(Node node) throws YamlException {
        values++;
        if (values > MOST_VALUES) {
            throw new YamlException(List.of("aliases unfold to more than " + MOST_VALUES + " values. Write them out."));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.isPlain() ? PlainScalar.meaning(scalar.getValue()) : nodes().textNode(scalar.getValue());
        }
        if (!open.add(node)) {
            throw new YamlException(
                    List.of(place(node.getStartMark()) + "an alias inside of what it stands for. Write it out."));
        }
        JsonNode collection = node instanceof SequenceNode sequence ? array(sequence) : object((MappingNode) node);
        open.remove(node);
        return collection;
    }

    private ArrayNode array(SequenceNode sequence) throws YamlException {
        ArrayNode array = nodes().arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item));
        }
        return array;
    }

    private ObjectNode object(MappingNode mapping) throws YamlException {
        ObjectNode object = nodes().objectNode();
        Map<String, Mark> marks = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Mark mark = tuple.getKeyNode().getStartMark();
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(place(mark) + "a key that is not a word. Is a quote or a bracket missing?");
                continue;
            }
            Mark first = marks.putIfAbsent(key.getValue(), mark);
            if (first != null) {
                problems.add(place(mark) + "'" + key.getValue() + "' stands here again, first on line "
                        + (first.getLine() + 1) + ". Keep one.");
            }
            object.set(key.getValue(), convert(tuple.getValueNode()));
        }
        return object;
    }

    private static JsonNodeFactory nodes() {
        return PlainScalar.NODES;
    }

    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
