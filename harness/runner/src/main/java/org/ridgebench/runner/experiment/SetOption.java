package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts one {@code --set path=value} into the tree of a file, before anything in the tree is checked. */
final class SetOption {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<path>[^=\\s]+)=(?<value>.*)", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("(?:^|\\.)(?<key>[^.\\[\\]]+)|\\[(?<index>[0-9]{1,6})]");
    private static final String SAMPLES = SweepKey.SAMPLES.word();

    private final ObjectNode tree;
    private final ConfigurationErrors errors;
    private final String option;

    private SetOption(ObjectNode tree, ConfigurationErrors errors, String option) {
        this.tree = tree;
        this.errors = errors;
        this.option = option;
    }

    static void apply(String option, ObjectNode tree, ConfigurationErrors errors) {
        new SetOption(tree, errors, option).apply();
    }

    private void apply() {
        Matcher assignment = ASSIGNMENT.matcher(option);
        List<String> steps = assignment.matches() ? steps(assignment.group("path")) : List.of();
        if (steps.isEmpty()) {
            problem("expected path=value, got '" + option + "'. Write 'samples=1000,5000'.");
            return;
        }
        String path = assignment.group("path");
        try {
            put(steps, value(assignment.group("value")));
        } catch (YamlException e) {
            problem(path + ": " + e.getMessage());
            return;
        }
        errors.blameSetFor(path);
        if (path.equals(SAMPLES)) {
            removeFixedSamplesOfEntries();
        }
    }

    /** Commas make a list, as in YAML; a list of one is that one. */
    private static JsonNode value(String text) throws YamlException {
        JsonNode list = YamlTree.read("[" + text + "\n]");
        return list.size() == 1 ? list.get(0) : list;
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length()) {
            if (!step.find(end) || step.start() != end) {
                return List.of();
            }
            steps.add(step.group("key") == null ? "[" + step.group("index") + "]" : step.group("key"));
            end = step.end();
        }
        return isIndex(steps.get(0)) ? List.of() : steps;
    }

    private void put(List<String> steps, JsonNode value) {
        JsonNode container = tree;
        String at = "";
        for (String step : steps.subList(0, steps.size() - 1)) {
            Optional<JsonNode> child = child(container, at, step);
            if (child.isEmpty()) {
                return;
            }
            container = child.get();
            at = join(at, step);
        }
        String last = steps.get(steps.size() - 1);
        if (container instanceof ObjectNode object && !isIndex(last)) {
            object.set(last, value);
        } else if (child(container, at, last).isPresent()) {
            ((ArrayNode) container).set(index(last), value);
        }
    }

    private Optional<JsonNode> child(JsonNode container, String at, String step) {
        if (container instanceof ObjectNode object && !isIndex(step)) {
            if (!object.hasNonNull(step)) {
                errors.blameSetFor(join(at, step));
                return Optional.of(object.putObject(step));
            }
            return Optional.of(object.get(step));
        }
        if (container instanceof ArrayNode array) {
            if (isIndex(step) && index(step) < array.size()) {
                return Optional.of(array.get(index(step)));
            }
            problem(join(at, step) + ": no such path. " + at + " is a list of " + array.size() + ", counted from " + at
                    + "[0].");
            return Optional.empty();
        }
        problem(join(at, step) + ": no such path, " + at + " is " + Shown.of(container) + ". Set " + at + " itself.");
        return Optional.empty();
    }

    /** Else the new samples would not reach the entries that have their own. Those that grow with the cores stay. */
    private void removeFixedSamplesOfEntries() {
        int index = 0;
        for (JsonNode entry : tree.path("sweep")) {
            if (entry.path("zip").has(SAMPLES)) {
                problem(SAMPLES + ": sweep[" + index + "].zip sets it too. Set sweep[" + index + "].zip." + SAMPLES
                        + " itself.");
            }
            if (entry instanceof ObjectNode object && object.path(SAMPLES).findValue(Value.PerCore.KEY) == null) {
                object.remove(SAMPLES);
            }
            index++;
        }
    }

    private void problem(String problem) {
        errors.addForOption(ConfigurationErrors.SET_OPTION, problem);
    }

    private static boolean isIndex(String step) {
        return step.startsWith("[");
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    private static String join(String at, String step) {
        return at.isEmpty() || isIndex(step) ? at + step : at + "." + step;
    }
}
