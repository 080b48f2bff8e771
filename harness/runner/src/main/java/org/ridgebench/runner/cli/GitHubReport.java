package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.ridgebench.measurements.comparison.CheckResult;
import org.ridgebench.measurements.comparison.Finding;
import org.ridgebench.measurements.comparison.Judgement;

/** A check as GitHub Actions shows it: a page of Markdown, and a few annotations. */
final class GitHubReport {
    /** More is dropped, all of it. */
    private static final int MOST_BYTES = 1 << 20;
    /** Room for what closes the page. */
    private static final int MARGIN_BYTES = 200;
    /** More of one step are not shown. */
    private static final int MOST_ANNOTATIONS = 9;

    private final CheckResult result;

    GitHubReport(CheckResult result) {
        this.result = result;
    }

    /** Appends the page to what other commands of the same step wrote. */
    void appendSummary(Path file) throws IOException {
        int there = Files.exists(file) ? Math.toIntExact(Math.min(MOST_BYTES, Files.size(file))) : 0;
        Files.writeString(
                file, summary(MOST_BYTES - there), UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The verdict first, then what speaks for it, everything else folded; no longer than that. */
    String summary(int mostBytes) {
        StringBuilder page = new StringBuilder("## " + result.experiment() + ": " + CheckText.verdict(result) + "\n\n"
                + CheckText.counts(result) + "; " + CheckText.beside(result) + ".\n\n");
        List<Finding> important = result.findings().stream()
                .filter(finding -> finding.judgement().fails() || finding.judgement() == Judgement.INCONCLUSIVE)
                .toList();
        if (!important.isEmpty()) {
            appendTable(page, important, mostBytes);
        }
        page.append("\n<details><summary>all findings</summary>\n\n");
        appendTable(page, result.findings(), mostBytes);
        page.append("\n</details>\n");
        return page.toString().getBytes(UTF_8).length <= mostBytes ? page.toString() : "";
    }

    private static void appendTable(StringBuilder page, List<Finding> findings, int mostBytes) {
        page.append(TableFormat.MD.text(FindingsTable.HEADER, List.of()));
        int bytes = page.toString().getBytes(UTF_8).length;
        for (List<String> row : FindingsTable.rows(findings)) {
            String line = TableFormat.line(row);
            bytes += line.getBytes(UTF_8).length;
            if (bytes > mostBytes - MARGIN_BYTES) {
                page.append("\nThere are more; GitHub shows no longer page.\n");
                return;
            }
            page.append(line);
        }
    }

    void annotate(PrintWriter out) {
        List<Finding> failing = result.findings().stream()
                .filter(finding -> finding.judgement().fails())
                .toList();
        failing.stream()
                .limit(MOST_ANNOTATIONS)
                .forEach(finding -> out.println("::error title="
                        + property("ridgebench: " + finding.judgement().word() + ": " + finding.what()) + "::"
                        + message(TrialText.of(finding.trial()) + ": " + finding.text())));
        if (failing.size() > MOST_ANNOTATIONS) {
            out.println("::error title=ridgebench::" + (failing.size() - MOST_ANNOTATIONS) + " more; see the summary");
        }
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
