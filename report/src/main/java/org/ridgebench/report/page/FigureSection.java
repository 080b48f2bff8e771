package org.ridgebench.report.page;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Environment;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.page.Drawing.Drawn;

/** The figures, their SVG inlined, with captions that say what they are measured against. */
final class FigureSection {
    private FigureSection() {}

    static String of(Chapter chapter) {
        Drawing drawing = chapter.drawing();
        String machine = machine(chapter.results());
        if (drawing.figures().isEmpty() && drawing.skipped().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>Figures</h2>\n");
        for (Drawn drawn : drawing.figures()) {
            html.append(figure(chapter, drawn, machine));
        }
        drawing.skipped().forEach(sentence -> html.append(Html.paragraph("faint", sentence)));
        return html.toString();
    }

    private static String figure(Chapter chapter, Drawn drawn, String machine) {
        Picture picture = drawn.picture();
        String notes = String.join("; ", picture.text().notes());
        return """
                <figure id="%6$s">
                <div class="wide">%2$s</div>
                <figcaption>%3$s %4$s. %5$s Files: <a href="%7$s.svg">%1$s.svg</a>, \
                <a href="%7$s.png">%1$s.png</a>.</figcaption>
                </figure>
                """.formatted(
                        Html.escape(picture.name()),
                        inlined(drawn.svg(), picture, chapter),
                        Html.escape(picture.text().caption()),
                        Html.escape(capitalised(notes)),
                        Html.escape(machine),
                        chapter.id(picture.name()),
                        Html.escape(chapter.file("figures/" + picture.name())));
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
