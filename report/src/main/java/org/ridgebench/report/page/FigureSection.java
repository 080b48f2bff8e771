package org.ridgebench.report.page;

import java.util.Locale;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.page.Drawing.Drawn;

/** The figures, their SVG inlined, with captions that say what they are measured against. */
final class FigureSection {
    private FigureSection() {}

    static String of(Drawing drawing, String machine) {
        if (drawing.figures().isEmpty() && drawing.skipped().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>Figures</h2>\n");
        for (Drawn drawn : drawing.figures()) {
            html.append(figure(drawn, machine));
        }
        drawing.skipped().forEach(sentence -> html.append(Html.paragraph("faint", sentence)));
        return html.toString();
    }

    private static String figure(Drawn drawn, String machine) {
        Picture picture = drawn.picture();
        String notes = String.join("; ", picture.text().notes());
        return """
                <figure id="%1$s">
                <div class="wide">%2$s</div>
                <figcaption>%3$s %4$s. %5$s Files: <a href="figures/%1$s.svg">%1$s.svg</a>, \
                <a href="figures/%1$s.png">%1$s.png</a>.</figcaption>
                </figure>
                """.formatted(
                        Html.escape(picture.name()),
                        inlined(drawn.svg(), picture.text().title()),
                        Html.escape(picture.text().caption()),
                        Html.escape(capitalised(notes)),
                        Html.escape(machine));
    }

    /** An SVG file as an element of a page: without its prologue and size, with words for those who do not see it. */
    static String inlined(String svg, String title) {
        String element = svg.substring(svg.indexOf("<svg"));
        int end = element.indexOf('>');
        String start = element.substring(0, end).replaceAll(" (height|width|x|y|version)=\"[^\"]*\"", "");
        return start + " role=\"img\" aria-label=\"" + Html.escape(title) + "\"" + element.substring(end);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
