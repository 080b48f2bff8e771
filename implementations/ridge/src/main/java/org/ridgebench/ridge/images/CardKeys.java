package org.ridgebench.ridge.images;

import java.util.Properties;
import java.util.stream.Stream;

/** The keys of a card, each checked before it is believed. */
final class CardKeys {
    static final String ADVICE = "Make the data set again.";

    private final String file;
    private final Properties properties;

    CardKeys(String file, Properties properties) {
        this.file = file;
        this.properties = properties;
    }

    String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new DatasetException(file, key + ": missing. " + ADVICE);
        }
        return value;
    }

    int number(String key, int least, int most) {
        String text = text(key);
        if (text.matches("[0-9]{1,10}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(key, "a whole number from " + least + " to " + most, text);
    }

    double positive(String key) {
        String text = text(key);
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as of every other value that will not do.
        }
        throw wrong(key, "a number above 0", text);
    }

    String sha256(String key) {
        String text = text(key);
        if (!text.matches("[0-9a-f]{64}")) {
            throw wrong(key, "a SHA-256 of 64 digits", text);
        }
        return text;
    }

    Stream<String> startingWith(String prefix) {
        return properties.stringPropertyNames().stream().filter(key -> key.startsWith(prefix));
    }

    DatasetException wrong(String key, String expected, Object got) {
        return new DatasetException(file, key + ": " + expected + " expected, got '" + got + "'. " + ADVICE);
    }
}
