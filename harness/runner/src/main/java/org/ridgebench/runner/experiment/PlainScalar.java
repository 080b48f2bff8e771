package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unquoted word means: the core schema of YAML 1.2, which editors follow.
 *
 * <p>YAML 1.1, which the parser would apply, takes {@code 1e-5} for a text, {@code no} for false and {@code 1:30} for 90.
 */
final class PlainScalar {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,6})?");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    private PlainScalar() {}

    static JsonNode meaning(String word) {
        if (NULLS.contains(word)) {
            return NODES.nullNode();
        }
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return NODES.booleanNode(TRUE.contains(word));
        }
        if (NUMBER.matcher(word).matches()) {
            return NODES.numberNode(new BigDecimal(word));
        }
        return NODES.textNode(word);
    }
}
