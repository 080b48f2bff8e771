package org.ridgebench.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridgebench.report.figures.Results;

/** What all this was measured on. */
final class EnvironmentSection {
    private EnvironmentSection() {}

    static String of(Chapter chapter) {
        Results results = chapter.results();
        StringBuilder html = new StringBuilder("<h2>Environment</h2>\n");
        new TreeMap<>(results.environments()).forEach((hash, environment) -> {
            html.append(Html.paragraph("faint", "Rows of environment " + hash + ":"));
            List<Map.Entry<String, String>> facts =
                    List.copyOf(environment.facts().entrySet());
            html.append(Html.table(
                    "Environment " + hash,
                    List.<Html.Column<Map.Entry<String, String>>>of(
                            Html.Column.word("fact", Map.Entry::getKey),
                            Html.Column.text("value", Map.Entry::getValue)),
                    facts));
        });
        return html.toString();
    }
}
