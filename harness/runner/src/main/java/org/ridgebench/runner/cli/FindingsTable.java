package org.ridgebench.runner.cli;

import java.util.Comparator;
import java.util.List;
import org.ridgebench.measurements.comparison.Finding;

/** What a check found, a row each, the worst first. */
final class FindingsTable {
    static final List<String> HEADER = List.of("judgement", "trial", "factors", "what", "text");

    private FindingsTable() {}

    static List<List<String>> rows(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::judgement))
                .map(finding -> List.of(
                        finding.judgement().word(),
                        finding.trial().id(),
                        TrialText.of(finding.trial()),
                        finding.what(),
                        finding.text().strip().replaceAll("\\R", " ")))
                .toList();
    }
}
