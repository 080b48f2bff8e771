package org.ridgebench.trial.launch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command line, taken one after the other: an option, then its value. */
public final class OptionWords {
    private final Deque<String> left;
    private String option = "";

    public OptionWords(String... arguments) {
        left = new ArrayDeque<>(List.of(arguments));
    }

    public boolean isEmpty() {
        return left.isEmpty();
    }

    /** The next one: an option, whose value is asked for next, or a word by itself. */
    public String next() {
        option = left.pop();
        return option;
    }

    /**
     * The option's value.
     *
     * @throws IllegalArgumentException with a sentence for the user, if there is none; so do all the others
     */
    public String value() {
        @Nullable String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + ": a value is missing.");
        }
        return value;
    }

    public int number() {
        return number(value());
    }

    /** A value of numbers, with commas between them. */
    public List<Integer> numbers() {
        return Arrays.stream(value().split(",", -1)).map(this::number).toList();
    }

    /** A value of several words, with blanks between them. */
    public List<String> words() {
        return Arrays.stream(value().trim().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": expected a whole number, got '" + text + "'.", e);
        }
    }
}
