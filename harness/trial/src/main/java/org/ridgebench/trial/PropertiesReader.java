package org.ridgebench.trial;

import java.util.Optional;
import java.util.Properties;

/** Typed access to a properties file; what is wrong is said with the key and the value. */
final class PropertiesReader {
    private final String source;
    private final Properties properties;

    PropertiesReader(String source, Properties properties) {
        this.source = source;
        this.properties = properties;
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new TrialRefusedException(source + ": " + key + ": missing"));
    }

    int integer(String key) {
        return Math.toIntExact(count(key));
    }

    long count(String key) {
        String value = text(key);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new TrialRefusedException(source + ": " + key + ": expected a whole number, got '" + value + "'", e);
        }
    }

    int mebibytes(String key) {
        String value = text(key);
        return MemoryText.mebibytes(value)
                .orElseThrow(() -> new TrialRefusedException(
                        source + ": " + key + ": expected an amount of memory such as 512m, got '" + value + "'"));
    }

    double real(String key) {
        String value = text(key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new TrialRefusedException(source + ": " + key + ": expected a number, got '" + value + "'", e);
        }
    }
}
