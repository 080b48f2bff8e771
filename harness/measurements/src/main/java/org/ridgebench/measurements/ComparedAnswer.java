package org.ridgebench.measurements;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgebench.trial.Answer;

/**
 * All of an answer that exact trials of one question agree in, bit by bit.
 *
 * @param parts what is compared, by its name; doubles as texts that name them exactly
 * @param stable whether all iterations of the process gave it; what differs between iterations equals nothing
 */
public record ComparedAnswer(Map<String, String> parts, boolean stable) {
    private static final String STATISTICS = "statistics";

    /** The names of the parts. */
    public static final List<String> PARTS =
            List.of(STATISTICS, "weights", "best lambda", "validation accuracies", "test accuracy");

    private static final int HASH_START = 12;

    public static ComparedAnswer of(Answer answer) {
        List<String> texts = List.of(
                answer.evaluation().statisticsSha256(),
                answer.weightsSha256(),
                Double.toString(answer.bestLambda()),
                Arrays.stream(answer.accuracies()).mapToObj(Double::toString).collect(Collectors.joining(" ")),
                answer.evaluation().testAccuracy().isPresent()
                        ? Double.toString(answer.evaluation().testAccuracy().getAsDouble())
                        : "none");
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < PARTS.size(); i++) {
            parts.put(PARTS.get(i), texts.get(i));
        }
        return new ComparedAnswer(parts, answer.distinctWeights() == 1);
    }

    /** Where it is not what it should be, a few words for each part. */
    public List<String> differencesFrom(ComparedAnswer expected) {
        return PARTS.stream()
                // An implementation that forms no statistics is judged by everything else.
                .filter(part -> !part.equals(STATISTICS) || !text(part).isEmpty())
                .filter(part -> !text(part).equals(expected.text(part)))
                .map(part -> part + " " + start(expected.text(part)) + " expected, got " + start(text(part)))
                .toList();
    }

    /** What several answers do not agree in, in an order of its own. */
    static String differences(Collection<ComparedAnswer> answers) {
        return PARTS.stream()
                .map(part -> answers.stream()
                        .map(answer -> part + " " + start(answer.text(part)))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(texts -> texts.size() > 1)
                .map(texts -> String.join(", ", texts))
                .collect(Collectors.joining("; "));
    }

    private String text(String part) {
        return parts.getOrDefault(part, "");
    }

    private static String start(String text) {
        return text.isEmpty() ? "none" : text.matches("[0-9a-f]{64}") ? text.substring(0, HASH_START) : text;
    }
}
