package org.ridgebench.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.figures.Results;

/** What comes first: whether the answers behind all times are right. */
final class VerdictSection {
    private VerdictSection() {}

    static String of(Chapter chapter) {
        Results results = chapter.results();
        Map<Verdict, Integer> counts = counts(results);
        boolean good = counts.getOrDefault(Verdict.INVALID, 0) == 0
                && counts.getOrDefault(Verdict.UNVERIFIED, 0) == 0
                && counts.getOrDefault(Verdict.FAILED, 0) == 0;
        return "<div class=\"verdict" + (good ? "" : " bad") + "\"><strong>" + Html.escape(headline(counts))
                + "</strong>" + Html.escape(details(results, counts)) + "</div>\n";
    }

    static String headline(Results results) {
        return headline(counts(results));
    }

    private static Map<Verdict, Integer> counts(Results results) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        results.rows().forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }

    private static String headline(Map<Verdict, Integer> counts) {
        int valid = counts.getOrDefault(Verdict.VALID, 0);
        int approximate = counts.getOrDefault(Verdict.APPROXIMATE, 0);
        int invalid = counts.getOrDefault(Verdict.INVALID, 0);
        if (invalid > 0) {
            return invalid + " of " + Numbers.of(valid + approximate + invalid, "checked trial")
                    + " gave a wrong answer: their times count nowhere.";
        }
        if (valid > 0) {
            return "Every exact trial that answered (" + valid + ") gave the serial reference's answer, bit by bit.";
        }
        return approximate > 0
                ? "Every approximate trial that answered (" + approximate
                        + ") came near the serial reference's accuracy."
                : "No trial was verified: no time counts.";
    }

    private static String details(Results results, Map<Verdict, Integer> counts) {
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.of(results.rows().size(), "trial"));
        parts.add(Numbers.of(results.measurements().size(), "repetition"));
        int unsuccessful =
                results.rows().stream().mapToInt(SummaryRow::unsuccessful).sum();
        add(parts, unsuccessful, "of them unsuccessful");
        add(parts, counts.getOrDefault(Verdict.APPROXIMATE, 0), "approximate by design");
        add(parts, counts.getOrDefault(Verdict.UNVERIFIED, 0), "unverified");
        add(parts, counts.getOrDefault(Verdict.FAILED, 0), "failed altogether");
        add(parts, counts.getOrDefault(Verdict.EXCLUDED, 0), "left out");
        add(parts, counts.getOrDefault(Verdict.PENDING, 0), "not run yet");
        return String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add((what.startsWith("of") ? "" + count : Numbers.of(count, "trial")) + " " + what);
        }
    }
}
