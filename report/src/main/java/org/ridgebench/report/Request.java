package org.ridgebench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.report.figures.Figures;
import org.ridgebench.report.figures.Selection;

/**
 * What the report is asked for.
 *
 * @param campaigns their folders, at least one
 * @param to where it is written
 * @param figures those to draw; empty for what each experiment wants
 */
record Request(List<Path> campaigns, Optional<Path> to, Optional<Selection> figures) {
    private static final String TO = "--to";
    private static final String FIGURES = "--figures";
    static final String USAGE = "CAMPAIGN_FOLDER ... [" + TO + " FOLDER] [" + FIGURES + " " + Selection.NONE + " | "
            + Figures.names().replace(", ", ",") + "]";

    Request {
        campaigns = List.copyOf(campaigns);
    }

    /** @throws RefusedException where the words are none of {@link #USAGE} */
    static Request of(List<String> words) throws RefusedException {
        List<Path> campaigns = new ArrayList<>();
        Optional<Path> to = Optional.empty();
        Optional<Selection> figures = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(TO)) {
                to = Optional.of(Path.of(value(words, ++i, word)));
            } else if (word.equals(FIGURES)) {
                figures = Optional.of(selection(List.of(value(words, ++i, word).split(",", -1))));
            } else if (word.startsWith("--")) {
                throw new RefusedException("report: " + TO + " or " + FIGURES + " expected, got '" + word + "'.");
            } else {
                campaigns.add(Path.of(word));
            }
        }
        if (campaigns.isEmpty()) {
            throw new RefusedException("usage: " + USAGE);
        }
        return new Request(campaigns, to, figures);
    }

    private static String value(List<String> words, int i, String option) throws RefusedException {
        if (i == words.size()) {
            throw new RefusedException("report: " + option + ": a value expected, got none. Usage: " + USAGE);
        }
        return words.get(i);
    }

    /** @throws RefusedException where names select nothing that could be drawn */
    static Selection selection(List<String> names) throws RefusedException {
        Optional<String> mistake = Selection.mistake(names);
        if (mistake.isPresent()) {
            throw new RefusedException("report: figure: " + mistake.get());
        }
        return Selection.of(names);
    }
}
