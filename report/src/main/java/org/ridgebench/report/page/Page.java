package org.ridgebench.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Environment;
import org.ridgebench.report.figures.Results;
import org.ridgebench.trial.WholeFile;

/** {@code report.html}: one file that needs nothing beside it, the verdict first. */
public final class Page {
    private static final String NAME = "report.html";

    private Page() {}

    public static Path write(Results results, Drawing drawing, Path campaign) throws IOException {
        Path file = campaign.resolve(NAME);
        WholeFile.write(file, html(results, drawing));
        return file;
    }

    static String html(Results results, Drawing drawing) throws IOException {
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
                <h1>%1$s</h1>
                %3$s<p class="faint">Campaign <code>%4$s</code></p>
                %5$s%10$s%6$s%7$s%8$s%9$s</body>
                </html>
                """.formatted(
                        Html.escape(results.experiment()),
                        stylesheet(),
                        results.question().isEmpty() ? "" : Html.paragraph("question", results.question()),
                        Html.escape(results.campaign()),
                        VerdictSection.of(results),
                        FigureSection.of(drawing, machine(results)),
                        TrialsSection.of(results),
                        TroubleSection.of(results),
                        EnvironmentSection.of(results),
                        ReproductionSection.of(List.of(results)));
    }

    private static String stylesheet() throws IOException {
        try (InputStream css = requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), UTF_8);
        }
    }

    /** The machines, in the words that an environment has for them. */
    private static String machine(Results results) {
        return results.environments().values().stream()
                .map(Page::machine)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; ", "Measured on ", "."));
    }

    private static String machine(Environment environment) {
        Map<String, String> facts = environment.facts();
        String cpu = facts.getOrDefault("cpu", "an unnamed machine");
        return facts.containsKey("cores_usable") ? cpu + ", usable cores: " + facts.get("cores_usable") : cpu;
    }
}
