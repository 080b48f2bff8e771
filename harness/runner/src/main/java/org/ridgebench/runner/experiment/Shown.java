package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;

/** A value as a message shows it. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isTextual()) {
            return "'" + shortened(value.textValue()) + "'";
        }
        if (value.isNull()) {
            return "nothing";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "an empty list" : "a list";
        }
        return value.isObject() ? "keys with values" : shortened(value.asText());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
