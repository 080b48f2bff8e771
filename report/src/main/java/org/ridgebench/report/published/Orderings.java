package org.ridgebench.report.published;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.published.Claim.Outcome;
import org.ridgebench.report.published.Claim.Pair;
import org.ridgebench.report.published.Finding.Verdict;

/**
 * One shape of a figure as orderings: how lines rise and fall, who is ahead, where that changes.
 *
 * @param figure its word
 * @param pairs the places to compare
 */
record Orderings(
        String figure, String what, Map<Place, PublishedValue> published, List<Pair> pairs, Map<Place, Reading> ours) {
    private static final int SHOWN = 4;

    /** One contradiction is enough against it; nothing speaks for it before one ordering is surely the same. */
    Finding finding() {
        List<Claim> claims = Claim.of(published, pairs);
        Map<Outcome, List<Claim>> outcomes = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.against(ours), () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        List<Claim> contradicted = outcomes.getOrDefault(Outcome.CONTRADICTS, List.of());
        List<Claim> agreeing = outcomes.getOrDefault(Outcome.AGREES, List.of());
        List<Claim> decided = join(contradicted, agreeing);
        List<Claim> comparable = join(
                decided,
                join(
                        outcomes.getOrDefault(Outcome.TIED, List.of()),
                        outcomes.getOrDefault(Outcome.TOO_FEW, List.of())));
        Verdict verdict = !contradicted.isEmpty()
                ? Verdict.NOT_REPRODUCED
                : agreeing.isEmpty() ? Verdict.NOT_COMPARABLE : Verdict.REPRODUCED;
        List<Claim> shown = comparable.isEmpty() ? claims : comparable;
        return new Finding(
                figure,
                what,
                lines(shown.stream().map(claim -> claim.published(published)).toList()),
                lines(comparable.stream().map(claim -> claim.ours(ours)).toList()),
                verdict,
                decided.size(),
                claims.size(),
                why(claims.size(), outcomes));
    }

    private static List<Claim> join(List<Claim> first, List<Claim> second) {
        List<Claim> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String lines(List<String> all) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        return all.size() > SHOWN ? shown + "\nand " + (all.size() - SHOWN) + " more" : shown;
    }

    private static String why(int claims, Map<Outcome, List<Claim>> outcomes) {
        List<String> parts = new ArrayList<>();
        outcomes.forEach((outcome, found) -> parts.add(found.size() + " " + words(outcome)));
        return "of " + Numbers.of(claims, "published ordering") + ": " + String.join(", ", parts);
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "the same here";
            case CONTRADICTS -> "the other way round here";
            case TIED -> "tied here (intervals overlap)";
            case TOO_FEW -> "behind too few repetitions here: no interval of 90 %, no verdict";
            case OVERSUBSCRIBED -> "oversubscribed here: more workers than cores";
            case NOT_MEASURED -> "not measured here";
        };
    }
}
