package org.ridgebench.runner.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One value of a file and where it stands. Whatever is wrong with it goes to the errors; the answer is then empty.
 *
 * @param path such as {@code sweep[1].threads}; empty for the whole file
 */
record Setting(String path, JsonNode value, ConfigurationErrors errors) {
    boolean has(String key) {
        return value.has(key);
    }

    Optional<Setting> get(String key) {
        return Optional.ofNullable(value.get(key)).map(child -> new Setting(pathOf(key), child, errors));
    }

    /** The elements of a list; of anything else, itself. */
    List<Setting> items() {
        if (!value.isArray()) {
            return List.of(this);
        }
        List<Setting> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new Setting(path + "[" + i + "]", value.get(i), errors));
        }
        return items;
    }

    void wrong(String problem) {
        errors.add(path, problem);
    }

    void expected(String what, String remedy) {
        wrong("expected " + what + ", got " + Shown.of(value) + ". " + remedy);
    }

    /** Says that a key is not there; unless it was found misspelt, which is one mistake and not two. */
    void missing(String key, String remedy) {
        if (!errors.hasSuggested(pathOf(key))) {
            errors.add(pathOf(key), "missing. " + remedy);
        }
    }

    /** Says that nothing has this key; ask for what is missing afterwards. */
    void unknownKey(String key, Collection<String> known) {
        Nearest.to(key, known).ifPresent(nearest -> errors.suggest(pathOf(nearest)));
        errors.add(pathOf(key), "unknown key. " + Nearest.advice(key, known));
    }

    /** Whether this is a map; its unknown keys are mistakes. */
    boolean isMapOf(Collection<String> known, String remedy) {
        if (!value.isObject()) {
            expected("keys with values", remedy);
            return false;
        }
        value.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                unknownKey(key, known);
            }
        });
        return true;
    }

    OptionalInt count(int least, int most, String remedy) {
        OptionalLong number = wholeNumber(least, most, remedy);
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }

    OptionalLong wholeNumber(long least, long most, String remedy) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            if (isWhole(number)
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return OptionalLong.of(number.longValueExact());
            }
        }
        String from = least == Long.MIN_VALUE ? "" : " from " + least;
        String to = most >= Integer.MAX_VALUE ? "" : " to " + most;
        expected("a whole number" + from + to, remedy);
        return OptionalLong.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    Optional<Double> positiveNumber(String remedy) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            if (number > 0 && Double.isFinite(number)) {
                return Optional.of(number);
            }
        }
        expected("a number above 0", remedy);
        return Optional.empty();
    }

    Optional<Boolean> truth() {
        if (!value.isBoolean()) {
            expected("true or false", "Write one of the two.");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    Optional<String> text(String what, String remedy) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            expected(what, remedy);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** One of the words that are known here. */
    Optional<String> word(String what, Collection<String> known) {
        Optional<String> word = text("the name of a " + what, Nearest.advice("", known));
        if (word.isPresent() && !known.contains(word.get())) {
            wrong("unknown " + what + ", got " + Shown.of(value) + ". " + Nearest.advice(word.get(), known));
            return Optional.empty();
        }
        return word;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
