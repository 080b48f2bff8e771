package org.ridgebench.images.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.sources.Skip;
import org.ridgebench.trial.TrialRefusedException;

/** Something was skipped, and the user wanted all or nothing. */
public final class SkippedException extends TrialRefusedException {
    private static final long serialVersionUID = 1;

    SkippedException(String source, List<Skip> skips) {
        super(source + ": every file a picture expected (--strict), " + text(skips)
                + ". Mend these, or leave --strict out:\n"
                + skips.stream().map(skip -> "  " + skip.text()).collect(Collectors.joining("\n")));
    }

    /** How many there are of each reason. */
    static Map<String, Integer> counts(List<Skip> skips) {
        Map<Reason, Integer> counts = new TreeMap<>();
        skips.forEach(skip -> counts.merge(skip.reason(), 1, Integer::sum));
        Map<String, Integer> texts = new LinkedHashMap<>();
        counts.forEach((reason, count) -> texts.put(reason.text(), count));
        return texts;
    }

    /** In a line. */
    static String text(List<Skip> skips) {
        return "skipped " + skips.size() + ": "
                + counts(skips).entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
