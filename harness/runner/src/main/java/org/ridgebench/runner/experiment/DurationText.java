package org.ridgebench.runner.experiment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as files write it: a whole number and its unit. */
public final class DurationText {
    static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private DurationText() {}

    static Optional<Duration> read(Setting setting) {
        String text = setting.value().isContainerNode() ? "" : setting.value().asText();
        Optional<Duration> duration = parse(text).filter(parsed -> !parsed.isZero());
        if (duration.isEmpty()) {
            String got = setting.value().isNumber() ? "'" + text + "'" : Shown.of(setting.value());
            setting.wrong("expected a duration, got " + got + ". " + remedy(text));
        }
        return duration;
    }

    private static String remedy(String text) {
        boolean unitIsMissing = text.matches("[1-9][0-9]{0,8}");
        String number = unitIsMissing ? text : "20";
        return "Write '" + number + "m' or '" + number + "s'.";
    }

    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2))))
                : Optional.empty();
    }

    private static ChronoUnit unit(String letters) {
        return switch (letters) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> throw new IllegalArgumentException("no unit: " + letters);
        };
    }

    /** The shortest text that {@link #parse} reads as this duration. */
    static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
