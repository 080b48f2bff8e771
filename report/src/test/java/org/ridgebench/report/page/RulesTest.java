package org.ridgebench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.DerivedTables;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.measurements.RowLines;
import org.ridgebench.report.SampleCampaigns;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.figures.Selection;
import org.ridgebench.report.page.Rule.Standing;

class RulesTest {
    @TempDir
    private Path folder;

    private List<Rule> rules(MeasuredCampaign campaign, String figures) throws IOException {
        PooledCampaigns pooled = PooledCampaigns.of(List.of(campaign.folder()));
        DerivedTables.write(folder, pooled);
        Results results = Results.of(pooled);
        Drawing drawing = Drawing.inReport(results, Selection.of(List.of(figures)), folder);
        return Rules.of(List.of(new Chapter(results, drawing, RowLines.of(folder), "")));
    }

    private static Rule rule(List<Rule> rules, int number) {
        assertThat(rules).extracting(Rule::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        return rules.get(number - 1);
    }

    @Test
    void aReportOfSixRepetitionsMeetsTheRuleOfIntervals() throws IOException {
        List<Rule> rules = rules(SampleCampaigns.threads(folder), "speedup");

        assertThat(rule(rules, 5))
                .extracting(Rule::standing, Rule::how)
                .containsExactly(
                        Standing.MET,
                        "Answers are deterministic, and compared bit by bit. 38 of 38 median times have an interval,"
                                + " from 6 fresh processes each.");
        assertThat(rule(rules, 2).how())
                .isEqualTo("7 of 45 trials count nowhere: 1 invalid, 1 failed, 5 excluded. Each is listed, with its"
                        + " reason.");
        assertThat(rule(rules, 11).how())
                .isEqualTo("A dashed line to compare with is in speedup, speedup-absolute, speedup-end-to-end,"
                        + " speedup-end-to-end-absolute.");
        assertThat(rule(rules, 9).standing())
                .as("the sample environment has few facts")
                .isEqualTo(Standing.PARTLY);
    }

    @Test
    void aReportOfOneRepetitionSaysThatItDoesNot() throws IOException {
        List<Rule> rules = rules(SampleCampaigns.quick(folder, 1), "none");

        assertThat(rule(rules, 5))
                .extracting(Rule::standing, Rule::how)
                .containsExactly(
                        Standing.NOT_MET,
                        "Answers are deterministic, and compared bit by bit. 0 of 12 median times have an interval, from"
                                + " 1 fresh process each; one process has none, and says nothing of chance.");
        assertThat(rule(rules, 7).standing()).isEqualTo(Standing.NOT_MET);
        assertThat(rule(rules, 6).standing()).isEqualTo(Standing.DOES_NOT_APPLY);
        assertThat(rule(rules, 11).standing()).isEqualTo(Standing.DOES_NOT_APPLY);
        assertThat(rule(rules, 4).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aFigureWithoutABoundDoesNotMeetTheRuleOfBounds() throws IOException {
        assertThat(rule(rules(SampleCampaigns.kernels(folder), "runtime"), 11).standing())
                .isEqualTo(Standing.NOT_MET);
    }
}
