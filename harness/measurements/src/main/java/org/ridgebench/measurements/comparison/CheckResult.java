package org.ridgebench.measurements.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ridgebench.measurements.TrialRow;

/**
 * All that a check says.
 *
 * @param machine the class that references are from; empty where the baseline has none
 * @param secondsJudged whether the campaign is from the very machine, and the baseline wants them judged
 */
public record CheckResult(String experiment, Optional<String> machine, boolean secondsJudged, List<Finding> findings) {
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** The findings of each trial, the trials in the order in which they were found. */
    public Map<TrialRow, List<Finding>> byTrial() {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::trial, LinkedHashMap::new, Collectors.toList()));
    }

    /** The worst of all; {@link Judgement#SKIPPED} where nothing was judged. */
    public Judgement worst() {
        return worst(findings);
    }

    public static Judgement worst(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::judgement)
                .min(Comparator.naturalOrder())
                .orElse(Judgement.SKIPPED);
    }

    public long count(Judgement judgement) {
        return findings.stream()
                .filter(finding -> finding.judgement() == judgement)
                .count();
    }
}
