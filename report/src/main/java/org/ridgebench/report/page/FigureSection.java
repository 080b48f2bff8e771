package org.ridgebench.report.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.figures.Labels;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.page.Drawing.Drawn;

/** The figures, their SVG inlined, with captions that say what they are measured against. */
final class FigureSection {
    private FigureSection() {}

    static String of(Chapter chapter) {
        Drawing drawing = chapter.drawing();
        if (drawing.figures().isEmpty() && drawing.skipped().isEmpty()) {
            return "";
        }
        String machine = machine(chapter.results());
        StringBuilder html = new StringBuilder("<h2>Figures</h2>\n");
        drawing.figures().forEach(drawn -> html.append(figure(chapter, drawn, machine)));
        drawing.skipped().forEach(sentence -> html.append(Html.paragraph("faint", sentence)));
        return html.toString();
    }

    private static String figure(Chapter chapter, Drawn drawn, String machine) {
        Picture picture = drawn.picture();
        String notes = capitalised(String.join("; ", picture.text().notes()));
        String words = Stream.of(picture.text().caption(), notes.isEmpty() ? "" : notes + ".", machine)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String file = chapter.file(Drawing.FOLDER + "/" + picture.name());
        return """
                <figure id="%1$s">
                <div class="wide" tabindex="0" role="region" aria-label="%2$s">%3$s</div>
                <figcaption><p>%4$s</p>
                %5$s<p>Files: %6$s, %7$s; hash of series and style <code>%8$s</code>.</p></figcaption>
                </figure>
                """.formatted(
                        chapter.id(picture.name()),
                        Html.escape(picture.text().title()),
                        inlined(drawn.svg(), picture, chapter),
                        Html.escape(words),
                        sources(chapter, picture),
                        Html.link(file + ".svg", picture.name() + ".svg"),
                        Html.link(file + ".png", picture.name() + ".png"),
                        drawn.hash());
    }

    /** Links to the rows that a picture was drawn from, called by what tells them apart. */
    private static String sources(Chapter chapter, Picture picture) {
        Map<String, Map<String, String>> factors = new LinkedHashMap<>();
        chapter.results().rows().stream()
                .map(SummaryRow::trial)
                .filter(trial -> picture.text().sources().contains(trial.id()))
                .forEach(trial -> factors.put(trial.id(), trial.factors()));
        if (factors.isEmpty()) {
            return "";
        }
        Labels labels = new Labels(factors.values());
        String links = factors.entrySet().stream()
                .map(trial -> Html.link("#" + chapter.trial(trial.getKey()), labels.label(trial.getValue())))
                .collect(Collectors.joining("; "));
        return "<details><summary>Drawn from " + Numbers.of(factors.size(), "row") + " of the trials</summary>" + links
                + ".</details>\n";
    }

    /** An SVG file as an element of a page: without its prologue and size, with words for those who do not see it. */
    private static String inlined(String svg, Picture picture, Chapter chapter) {
        String element = svg.substring(svg.indexOf("<svg"));
        int end = element.indexOf('>');
        String start = element.substring(0, end).replaceAll(" (height|width|x|y|version)=\"[^\"]*\"", "");
        String parts = element.substring(end).replace(picture.name() + "-clip", chapter.id(picture.name() + "-clip"));
        return start + " role=\"img\" aria-label=\""
                + Html.escape(picture.text().title()) + "\"" + parts;
    }

    /** The machines, in the words that an environment has for them. */
    private static String machine(Results results) {
        return results.environments().values().stream()
                .map(FigureSection::machine)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; ", "Measured on ", "."));
    }

    private static String machine(Environment environment) {
        Map<String, String> facts = environment.facts();
        String cpu = facts.getOrDefault("cpu", "an unnamed machine");
        return facts.containsKey("cores_usable") ? cpu + ", usable cores: " + facts.get("cores_usable") : cpu;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
