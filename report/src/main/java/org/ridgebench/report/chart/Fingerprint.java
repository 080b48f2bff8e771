package org.ridgebench.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.trial.Sha256;

/**
 * What a picture shows, as one hash: all its numbers and words, and the style that they are drawn in. Fonts, and so the
 * ink, differ between machines; this does not.
 */
public final class Fingerprint {
    /** JDKs and processors agree on so many digits of a logarithm, and a reader sees fewer. */
    private static final MathContext DIGITS = new MathContext(12);

    private Fingerprint() {}

    /** Equal for pictures that show the same in the same style. */
    public static String of(Picture picture) {
        return Sha256.of(("style " + Style.VERSION + "\n" + text(picture)).getBytes(UTF_8));
    }

    /** Everything that a picture consists of, as text that is the same on every JDK. */
    public static String text(Picture picture) {
        return part(picture);
    }

    private static String part(Object value) {
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(component -> component.getName() + "=" + part(read(record, component)))
                    .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Fingerprint::part).orElse("none");
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(Fingerprint::part).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Color color) {
            return Integer.toHexString(color.getRGB());
        }
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("no part of a picture: " + value.getClass());
    }

    /** Not by {@link Double#toString}, which writes other digits since JDK 19. */
    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString()
                : Double.toString(value);
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + "." + component.getName() + " cannot be read", e);
        }
    }
}
