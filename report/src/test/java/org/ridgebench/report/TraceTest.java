package org.ridgebench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.report.chart.Numbers;

/** Every number of the page is found in the line that its row links to. */
class TraceTest {
    /** What a number of the table of trials is in summary.csv: the value, and the ends of its interval. */
    private static final Map<String, String> COLUMNS = Map.of(
            "fit, s", "fit_median_s fit_median_low_s fit_median_high_s",
            "end to end, s", "end_to_end_median_s end_to_end_median_low_s end_to_end_median_high_s",
            "speedup, relative", "speedup_relative speedup_relative_low speedup_relative_high",
            "speedup, absolute", "speedup_absolute speedup_absolute_low speedup_absolute_high",
            "efficiency", "efficiency");

    private static final Map<String, String> PLAIN = Map.of(
            "trial",
            "trial",
            "implementation",
            "implementation",
            "samples",
            "samples",
            "kernel",
            "kernel",
            "cores",
            "cores_asked",
            "verdict",
            "verdict",
            "n",
            "fit_n");

    private static final Map<String, String> ACCURACIES =
            Map.of("validation accuracy", "validation_accuracy", "test accuracy", "test_accuracy");

    private static final Pattern LINES = Pattern.compile("#L(\\d+)(?:-L(\\d+))?$");

    @TempDir
    private Path results;

    private Path folder;

    private Document page(MeasuredCampaign campaign, String figures) throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        folder = campaign.folder().path();
        assertThat(ReportMain.run(List.of(folder.toString(), "--figures", figures), nowhere, nowhere))
                .isZero();
        return Jsoup.parse(folder.resolve("report.html").toFile());
    }

    /** The rows of a CSV file that stand in the lines that a link names. */
    private List<CSVRecord> linked(Element link) throws IOException {
        String target = link.attr("href");
        Matcher lines = LINES.matcher(target);
        assertThat(lines.find()).as(target).isTrue();
        int first = Integer.parseInt(lines.group(1));
        int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
        List<String> text = Files.readString(folder.resolve(target.substring(0, lines.start())))
                .lines()
                .toList();
        List<String> cut = new ArrayList<>(List.of(text.get(0)));
        cut.addAll(text.subList(first - 1, last));
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(String.join("\n", cut) + "\n"))
                .getRecords();
    }

    @Test
    void everyNumberOfATrialStandsInTheLineOfSummaryThatItsRowLinksTo() throws IOException {
        Document page = page(SampleCampaigns.threads(results), "none");
        Element table = page.select("[aria-label=Trials] table").first();
        List<String> headings = table.select("th").eachText();
        int numbers = 0;
        for (Element row : table.select("tbody tr")) {
            CSVRecord summary = single(linked(row.select("a[href*=summary.csv]").first()));
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                cells.put(headings.get(i), row.child(i).text());
            }
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                assertThat(cell.getValue())
                        .as("%s of %s", cell.getKey(), cells)
                        .isEqualTo(expected(cell.getKey(), summary, cell.getValue()));
            }
            numbers += cells.size();
        }
        assertThat(numbers).isEqualTo(45 * 16);
    }

    private static CSVRecord single(List<CSVRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    /** What a cell must say, from the digits of the table. */
    private static String expected(String heading, CSVRecord summary, String found) {
        if (PLAIN.containsKey(heading)) {
            return summary.get(PLAIN.get(heading));
        }
        if (ACCURACIES.containsKey(heading)) {
            String value = summary.get(ACCURACIES.get(heading));
            return value.isEmpty() ? "" : Numbers.fixed(Double.parseDouble(value), 4);
        }
        if (heading.startsWith("line")) {
            return found; // The links themselves.
        }
        assertThat(COLUMNS).containsKey(heading);
        List<String> values = List.of(COLUMNS.get(heading).split(" ")).stream()
                .map(summary::get)
                .filter(value -> !value.isEmpty())
                .map(value -> Numbers.measured(Double.parseDouble(value)))
                .toList();
        return values.size() < 3
                ? String.join("", values)
                : values.get(0) + " [" + values.get(1) + ", " + values.get(2) + "]";
    }

    @Test
    void everyRowLinksToItsRepetitions() throws IOException {
        Document page = page(SampleCampaigns.threads(results), "none");

        int repetitions = 0;
        for (Element row : page.select("[aria-label=Trials] tbody tr")) {
            for (Element link : row.select("a[href*=measurements.csv]")) {
                List<CSVRecord> measured = linked(link);
                assertThat(measured)
                        .extracting(record -> record.get("trial"))
                        .containsOnly(row.child(0).text());
                repetitions += (int) measured.stream()
                        .filter(record -> !record.get("warmup").equals("true"))
                        .count();
            }
        }
        assertThat(repetitions).isEqualTo(230);
    }

    @Test
    void everyFigureLinksToTheRowsThatItWasDrawnFrom() throws IOException {
        Document page = page(SampleCampaigns.quick(results, 2), "runtime,speedup,efficiency");

        assertThat(page.select("figure")).hasSize(7).allSatisfy(figure -> {
            assertThat(figure.select("details a")).isNotEmpty();
            assertThat(figure.select("details summary").text())
                    .isEqualTo("Drawn from " + figure.select("details a").size() + " rows of the trials");
            assertThat(figure.select("details a")).allSatisfy(link -> assertThat(
                            page.getElementById(link.attr("href").substring(1)))
                    .isNotNull());
        });
        assertThat(page.select("figure#speedup-absolute details a").eachText().stream()
                        .filter(text -> text.startsWith("serial"))
                        .collect(Collectors.toList()))
                .as("the bases, too")
                .hasSize(3);
    }

    /** From which tables of the campaign the page's other ones are; summary.csv names their trials. */
    private static final Map<String, String> SOURCES = Map.of(
            "What lies behind each speedup", "scaling.csv",
            "Trials faster than their cores allow", "scaling.csv",
            "Sizes at which one way overtakes another", "crossovers.csv",
            "Cores needed to beat one serial core", "cost.csv",
            "Laws of scaling, by curve", "fits.csv",
            "Whether iterations settle, by trial", "settling.csv",
            "Trials that do not count, or not without a word", "measurements.csv");

    /** Trials have tests of their own; what the others say comes from no campaign. */
    private static final Pattern OTHERS =
            Pattern.compile("Trials|Environment .*|Deviations from the code of 2017|Twelve rules");

    /** Names of trials and hashes begin with digits, too. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])-?\\d[\\d,]*(?:\\.\\d+)?(?:E-?\\d+)?(?![\\w.]*\\w)");

    @Test
    void everyNumberOfTheAnalysisStandsInItsTableOfTheCampaign() throws IOException {
        Document page = page(SampleCampaigns.threads(results), "none");
        int numbers = 0;
        for (Element region : page.select("[role=region][aria-label]")) {
            String table = region.attr("aria-label");
            if (OTHERS.matcher(table).matches()) {
                continue;
            }
            assertThat(SOURCES).containsKey(table);
            Set<String> known = shown(SOURCES.get(table));
            known.addAll(shown("summary.csv"));
            for (Element cell : region.select("td")) {
                List<String> found = NUMBER.matcher(cell.text())
                        .results()
                        .map(MatchResult::group)
                        .toList();
                assertThat(known).as("%s: %s", table, cell.text()).containsAll(found);
                numbers += found.size();
            }
        }
        assertThat(numbers).isEqualTo(693);
    }

    /** What the page may write for the numbers of a table. */
    private Set<String> shown(String file) throws IOException {
        Set<String> shown = new HashSet<>();
        Pattern number = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");
        number.matcher(Files.readString(folder.resolve(file)))
                .results()
                .forEach(found -> shown.addAll(shown(Double.parseDouble(found.group()))));
        return shown;
    }

    /** All ways in which the page writes a number. */
    private static List<String> shown(double value) {
        return List.of(
                Numbers.count(value),
                Numbers.measured(value),
                Numbers.rounded(value),
                Numbers.fixed(value, 2),
                Numbers.fixed(value, 4),
                Numbers.percent(value).replace(" %", ""),
                String.valueOf(Math.round(value)));
    }
}
