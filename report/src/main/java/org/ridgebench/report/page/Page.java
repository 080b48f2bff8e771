package org.ridgebench.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridgebench.report.figures.Results;
import org.ridgebench.trial.WholeFile;

/**
 * {@code report.html}: one file that needs nothing beside it, the verdict first; and {@code report.md}, the same for
 * where HTML is not shown.
 */
public final class Page {
    private static final String HTML = "report.html";
    private static final String MARKDOWN = "report.md";

    /** More names make no title: the contents have them. */
    private static final int MOST_NAMED = 4;

    /** What every chapter has, in this order. */
    private static final List<Function<Chapter, String>> OF_A_CHAPTER = List.of(
            VerdictSection::of,
            FigureSection::of,
            TrialsSection::of,
            AnalysisSection::of,
            TroubleSection::of,
            EnvironmentSection::of);

    /** What comes after all chapters. */
    private static final List<Function<List<Chapter>, String>> OF_ALL =
            List.of(RulesSection::of, chapters -> DeviationsSection.text());

    private Page() {}

    /** Writes both; returns the path of the first. */
    public static Path write(List<Chapter> chapters, Path folder) throws IOException {
        String content = content(chapters);
        Path file = folder.resolve(HTML);
        WholeFile.write(file, document(title(chapters), content));
        WholeFile.write(folder.resolve(MARKDOWN), Markdown.of(content));
        return file;
    }

    private static String document(String title, String content) throws IOException {
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
                """.formatted(Html.escape(title), stylesheet(), content);
    }

    private static String title(List<Chapter> chapters) {
        return chapters.size() > MOST_NAMED
                ? chapters.size() + " experiments"
                : chapters.stream()
                        .map(chapter -> chapter.results().experiment())
                        .collect(Collectors.joining(", "));
    }

    private static String content(List<Chapter> chapters) {
        String body = chapters.size() == 1 ? chapter(chapters.get(0)) : several(chapters);
        return body + OF_ALL.stream().map(section -> section.apply(chapters)).collect(Collectors.joining());
    }

    private static String several(List<Chapter> chapters) {
        return "<h1>" + Html.escape(title(chapters)) + "</h1>\n"
                + ReproductionSection.of(chapters.stream().map(Chapter::results).toList())
                + ContentsSection.of(chapters)
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
                + campaigns(chapter.results())
                + OF_A_CHAPTER.stream().map(section -> section.apply(chapter)).collect(Collectors.joining());
    }

    private static String campaigns(Results results) {
        List<String> names = results.campaigns();
        String data = results.data().isEmpty() ? "" : ", on " + Html.escape(results.data());
        return names.stream()
                .map(name -> "<code>" + Html.escape(name) + "</code>")
                .collect(Collectors.joining(
                        ", ",
                        "<p class=\"faint\">" + (names.size() == 1 ? "Campaign " : "Campaigns "),
                        data + "</p>\n"));
    }

    private static String stylesheet() throws IOException {
        try (InputStream css = requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), UTF_8);
        }
    }
}
