package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Trials;
import org.ridgebench.measurements.comparison.CheckResult;
import org.ridgebench.measurements.comparison.Finding;
import org.ridgebench.measurements.comparison.Judgement;

class GitHubReportTest {
    private static final Finding WORSE = finding(Judgement.WORSE, "2.4 s | <b>, 100% slower\n::error::injected");

    @TempDir
    Path scratch;

    @Test
    void theVerdictComesFirstAndTheRestIsFolded() {
        String page = report(WORSE, finding(Judgement.SAME, "1 s")).summary(1 << 20);
        assertThat(page).startsWith("## ci: worse\n\n1 worse, 1 same; ");
        assertThat(page).contains("2.4 s \\| &lt;b>, 100% slower ::error::injected |\n", "<details>", "| same | ");
    }

    @Test
    void aPageIsNeverLongerThanGitHubTakes() {
        List<Finding> many = Collections.nCopies(20_000, WORSE);
        String page = new GitHubReport(result(many)).summary(1 << 20);
        assertThat(page.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1 << 20);
        assertThat(page).startsWith("## ci: worse").contains("There are more");
    }

    @Test
    void itIsAppendedToWhatIsThere() throws IOException {
        Path file = Files.writeString(scratch.resolve("summary"), "before\n");
        report(WORSE).appendSummary(file);
        assertThat(Files.readString(file)).startsWith("before\n## ci: worse");
    }

    @Test
    void annotationsAreFewAndEscaped() {
        List<String> lines = annotations(new GitHubReport(result(Collections.nCopies(30, WORSE))));
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0))
                .isEqualTo("::error title=ridgebench%3A worse%3A fit::serial, exact, cholesky, 1000 images: "
                        + "2.4 s | <b>, 100%25 slower%0A::error::injected");
        assertThat(lines.get(9)).isEqualTo("::error title=ridgebench::21 more; see the summary");
    }

    @Test
    void whatDoesNotFailIsNotAnnotated() {
        assertThat(annotations(report(finding(Judgement.INCONCLUSIVE, "")))).isEmpty();
    }

    private static List<String> annotations(GitHubReport report) {
        StringWriter text = new StringWriter();
        report.annotate(new PrintWriter(text));
        return text.toString().lines().toList();
    }

    private static GitHubReport report(Finding... findings) {
        return new GitHubReport(result(List.of(findings)));
    }

    private static CheckResult result(List<Finding> findings) {
        return new CheckResult("ci", Optional.empty(), false, findings);
    }

    private static Finding finding(Judgement judgement, String text) {
        return new Finding(MeasuredCampaign.requested(Trials.serial(1000)), "fit", judgement, text);
    }
}
