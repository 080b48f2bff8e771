package org.ridgebench.trial;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Collectors;

/** A properties file in the making: sorted, and without the date that {@link Properties#store} puts in. */
final class PropertiesText {
    private final Properties properties = new Properties();

    void put(String key, Object value) {
        properties.setProperty(key, value.toString());
    }

    @Override
    public String toString() {
        StringWriter writer = new StringWriter();
        try {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
