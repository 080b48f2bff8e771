package org.ridgebench.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.report.ReportMain;
import org.ridgebench.report.SampleCampaigns;

/** The page in a Chromium: nothing is fetched, nothing complained of, and every figure is seen at any width. */
@Timeout(120)
class PageInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** Of every figure: whether it is wholly within the page, and how large it is drawn. */
    private static final String FIGURES = """
            [...document.querySelectorAll('figure')].map(figure => {
              const frame = figure.getBoundingClientRect();
              const svg = figure.querySelector('svg').getBoundingClientRect();
              const ink = figure.querySelector('svg path');
              return {
                id: figure.id,
                inside: frame.left >= 0 && frame.right <= document.documentElement.clientWidth + 0.5,
                width: svg.width,
                height: svg.height,
                drawn: ink !== null && ink.getBoundingClientRect().width > 0
              };
            })
            """;

    private static final String LUMINANCE = """
            getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number).slice(0, 3).reduce((a, b) => a + b) / 3
            """;

    @TempDir
    private Path scratch;

    @Test
    void isWholeAtEveryWidthByDayAndByNight() throws Exception {
        Optional<Path> chromium = Browser.chromium();
        assumeTrue(chromium.isPresent(), "skipped: there is no chromium on this machine's PATH");
        Path page = report();
        try (Browser browser = new Browser(chromium.get(), scratch.resolve("profile"))) {
            for (int width : new int[] {DESK, PHONE}) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.show(page, width, dark);
                    check(browser, page, width, dark);
                }
            }
        }
    }

    /** Two chapters: one with trials in trouble of every kind, and one of another kind of picture. */
    private Path report() throws Exception {
        List<String> arguments = List.of(
                SampleCampaigns.threads(scratch).folder().path().toString(),
                SampleCampaigns.hybrids(scratch).folder().path().toString(),
                "--to",
                scratch.resolve("report").toString(),
                "--figures",
                "speedup");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(ReportMain.run(arguments, nowhere, nowhere)).isZero();
        return scratch.resolve("report/report.html");
    }

    private static void check(Browser browser, Path page, int width, boolean dark) throws Exception {
        String where = width + " px, " + (dark ? "dark" : "light");
        assertThat(browser.requests()).as(where).containsExactly(page.toUri().toString());
        assertThat(browser.complaints()).as(where).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .as("%s: nothing hangs over", where)
                .isLessThanOrEqualTo(width);
        JsonNode figures = browser.evaluate(FIGURES);
        assertThat(figures).as(where).hasSizeGreaterThan(8).allSatisfy(figure -> {
            assertThat(figure.path("inside").asBoolean())
                    .as("%s: %s", where, figure)
                    .isTrue();
            assertThat(figure.path("drawn").asBoolean())
                    .as("%s: %s", where, figure)
                    .isTrue();
            assertThat(figure.path("width").asDouble())
                    .as("%s: %s", where, figure)
                    .isGreaterThan(300);
            assertThat(figure.path("height").asDouble())
                    .as("%s: %s", where, figure)
                    .isGreaterThan(150);
        });
        double paper = browser.evaluate(LUMINANCE).asDouble();
        assertThat(paper < 128).as("%s: paper of luminance %s", where, paper).isEqualTo(dark);
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('a[href^=\"#\"]')]"
                                        + ".filter(link => !document.getElementById(link.getAttribute('href').slice(1))).length")
                        .asInt())
                .as("%s: links within the page that lead nowhere", where)
                .isZero();
    }

    /** To look at: photographs of pages, as {@code FOLDER PAGE...}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Browser browser = new Browser(
                Browser.chromium().orElseThrow(),
                Files.createTempDirectory("browser").resolve("profile"))) {
            for (int i = 1; i < arguments.length; i++) {
                for (int width : new int[] {DESK, PHONE}) {
                    for (boolean dark : new boolean[] {false, true}) {
                        browser.show(Path.of(arguments[i]).toAbsolutePath(), width, dark);
                        browser.photograph(folder.resolve(i + "-" + width + (dark ? "-dark" : "-light") + ".png"));
                    }
                }
            }
        }
    }
}
