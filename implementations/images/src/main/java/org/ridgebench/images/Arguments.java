package org.ridgebench.images;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the command line hands over, already checked: {@code key=value}, a word each. */
record Arguments(Map<String, String> values) {
    Arguments {
        values = Map.copyOf(values);
    }

    static Arguments of(String[] words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("key=value expected, got '" + word + "'");
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Arguments(values);
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalArgumentException(key + "=value expected"));
    }

    Path path(String key) {
        return Path.of(text(key));
    }

    long number(String key, long otherwise) {
        return optional(key).map(Long::parseLong).orElse(otherwise);
    }

    double real(String key, double otherwise) {
        return optional(key).map(Double::parseDouble).orElse(otherwise);
    }
}
