package org.ridgebench.runner.experiment;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a condition: known names, numbers, quoted texts, comparison, arithmetic and logic. Nothing else. */
final class ConditionWords {
    private static final Pattern WORD = Pattern.compile("\\s+"
            + "|(?<name>[A-Za-z_$@#][A-Za-z0-9_$]*)"
            + "|[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?(?![A-Za-z0-9_.])"
            + "|'[^'\\\\\\n]*'|\"[^\"\\\\\\n]*\""
            + "|==|!=|<=|>=|&&|\\|\\||[<>!+\\-*/%()?:]");
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "true", "false");

    private ConditionWords() {}

    static void check(String text, Collection<String> names) throws ConditionException {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new ConditionException(notAllowed(text.substring(end), text));
            }
            String name = matcher.group("name");
            if (name != null && !names.contains(name) && !OPERATORS.contains(name)) {
                throw new ConditionException("unknown name '" + name + "'. " + advice(name, names));
            }
            end = matcher.end();
        }
    }

    private static String advice(String name, Collection<String> names) {
        return Nearest.to(name, names).isPresent()
                ? Nearest.advice(name, names)
                : "Write a text in quotes, '" + name + "'; the names are " + String.join(", ", names) + ".";
    }

    private static String notAllowed(String rest, String text) {
        String remedy = rest.startsWith("=") ? "Write '==' to compare." : "Write a comparison such as 'threads == 2'.";
        return "'" + rest.substring(0, 1) + "' has no meaning in a condition, got '" + text + "'. " + remedy;
    }
}
