package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The forms that the schema is made of. */
final class SchemaNodes {
    private SchemaNodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ObjectNode count(int least, int most) {
        return type("integer").put("minimum", least).put("maximum", most);
    }

    /** With a text that editors show, put in front. */
    static ObjectNode described(String description, ObjectNode schema) {
        ObjectNode described = object().put("description", description);
        described.setAll(schema);
        return described;
    }

    static ObjectNode reference(String definition) {
        return object().put("$ref", "#/definitions/" + definition);
    }

    static ObjectNode oneOfWords(Collection<String> words) {
        ObjectNode schema = object();
        ArrayNode names = schema.putArray("enum");
        words.forEach(names::add);
        return schema;
    }

    static ObjectNode anyOf(Collection<ObjectNode> schemas) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(schemas);
        return schema;
    }

    /** One of these, or a list of them that is not empty. */
    static ObjectNode listOrOne(ObjectNode item) {
        ObjectNode list = type("array").put("minItems", 1);
        list.set("items", item);
        return anyOf(List.of(item, list));
    }

    /** One of these, or any list of them. */
    static ObjectNode anyListOrOne(ObjectNode item) {
        ObjectNode list = type("array");
        list.set("items", item);
        return anyOf(List.of(item, list));
    }

    static ObjectNode map(Map<String, ObjectNode> properties, Collection<String> required) {
        ObjectNode schema = type("object");
        ObjectNode known = schema.putObject("properties");
        properties.forEach(known::set);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }
}
