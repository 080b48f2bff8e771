package org.ridgebench.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridgebench.trial.WholeFile;

/** {@code report.html}: one file that needs nothing beside it, the verdict first. */
public final class Page {
    private static final String NAME = "report.html";

    /** What every chapter has, in this order. */
    private static final List<Function<Chapter, String>> SECTIONS = List.of(
            VerdictSection::of, FigureSection::of, TrialsSection::of, TroubleSection::of, EnvironmentSection::of);

    private Page() {}

    public static Path write(List<Chapter> chapters, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        WholeFile.write(file, html(chapters));
        return file;
    }

    static String html(List<Chapter> chapters) throws IOException {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s - Ridgebench</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main>
                %3$s</main>
                </body>
                </html>
                """.formatted(
                        Html.escape(title(chapters)),
                        stylesheet(),
                        chapters.size() == 1 ? chapter(chapters.get(0)) : several(chapters));
    }

    private static String title(List<Chapter> chapters) {
        return chapters.stream().map(chapter -> chapter.results().experiment()).collect(Collectors.joining(", "));
    }

    private static String several(List<Chapter> chapters) {
        return "<h1>" + Html.escape(title(chapters)) + "</h1>\n" + ContentsSection.of(chapters)
                + chapters.stream()
                        .map(chapter -> "<article id=\"" + chapter.id("chapter") + "\">\n" + lowered(chapter(chapter))
                                + "</article>\n")
                        .collect(Collectors.joining());
    }

    /** Headings of a chapter among others stand a level lower than those of one alone. */
    private static String lowered(String html) {
        return html.replaceAll("(</?)h2\\b", "$1h3").replaceAll("(</?)h1\\b", "$1h2");
    }

    private static String chapter(Chapter chapter) {
        String question = chapter.results().question();
        return "<h1>" + Html.escape(chapter.results().experiment()) + "</h1>\n"
                + (question.isEmpty() ? "" : Html.paragraph("question", question))
                + campaigns(chapter.results().campaigns())
                + SECTIONS.stream().map(section -> section.apply(chapter)).collect(Collectors.joining());
    }

    private static String campaigns(List<String> names) {
        return names.stream()
                .map(name -> "<code>" + Html.escape(name) + "</code>")
                .collect(Collectors.joining(
                        ", ", "<p class=\"faint\">" + (names.size() == 1 ? "Campaign " : "Campaigns "), "</p>\n"));
    }

    private static String stylesheet() throws IOException {
        try (InputStream css = requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), UTF_8);
        }
    }
}
