package org.ridgebench.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.published.Claim.Outcome;
import org.ridgebench.report.published.Claim.Pair;
import org.ridgebench.report.published.Finding.Verdict;

class ClaimTest {
    private static final Place A = new Place("a");
    private static final Place B = new Place("b");
    private static final Place C = new Place("c");
    private static final List<Pair> PAIR = List.of(new Pair(A, B));

    private static PublishedValue number(double value) {
        return PublishedValue.of(value);
    }

    private static PublishedValue bound(double value, Bound bound) {
        return new PublishedValue(value, bound, Optional.empty());
    }

    private static Reading reading(double value, double low, double high) {
        return new Reading(value, Optional.of(new Interval(low, high, 0.95)), false);
    }

    @Test
    void thePublishedNumbersDecideWhatIsClaimed() {
        assertThat(Claim.of(Map.of(A, number(2), B, number(1)), PAIR)).containsExactly(new Claim(A, B));
        assertThat(Claim.of(Map.of(A, number(1), B, number(2)), PAIR)).containsExactly(new Claim(B, A));
    }

    @Test
    void whatIsNearEachOtherIsNoClaim() {
        assertThat(Claim.of(Map.of(A, number(1.04), B, number(1)), PAIR)).isEmpty();
        assertThat(Claim.of(Map.of(A, number(1.06), B, number(1)), PAIR)).hasSize(1);
        assertThat(Claim.of(Map.of(A, number(1)), PAIR)).isEmpty();
    }

    @Test
    void aBoundClaimsOnlyWhatItLeavesNoDoubtOf() {
        assertThat(Claim.of(Map.of(A, bound(4, Bound.AT_LEAST), B, number(2)), PAIR))
                .containsExactly(new Claim(A, B));
        assertThat(Claim.of(Map.of(A, bound(4, Bound.AT_LEAST), B, number(6)), PAIR))
                .as("it may be 7")
                .isEmpty();
        assertThat(Claim.of(Map.of(A, bound(1, Bound.AT_MOST), B, number(2)), PAIR))
                .containsExactly(new Claim(B, A));
        assertThat(Claim.of(Map.of(A, bound(1, Bound.AT_MOST), B, number(0.5)), PAIR))
                .as("it may be 0.4")
                .isEmpty();
        assertThat(Claim.of(Map.of(A, bound(4, Bound.AT_LEAST), B, bound(6, Bound.AT_LEAST)), PAIR))
                .isEmpty();
    }

    @Test
    void stepsLeadFromEachPlaceToTheNext() {
        assertThat(Pair.steps(List.of(A, B, C))).containsExactly(new Pair(A, B), new Pair(B, C));
        assertThat(Pair.steps(List.of(A))).isEmpty();
    }

    @Test
    void oursAgreesOnlyByItsWholeInterval() {
        Claim claim = new Claim(A, B);
        assertThat(claim.against(Map.of(A, reading(2, 1.8, 2.2), B, reading(1, 0.9, 1.1))))
                .isEqualTo(Outcome.AGREES);
        assertThat(claim.against(Map.of(A, reading(1, 0.9, 1.1), B, reading(2, 1.8, 2.2))))
                .isEqualTo(Outcome.CONTRADICTS);
        assertThat(claim.against(Map.of(A, reading(2, 1, 3), B, reading(1, 0.9, 1.1))))
                .isEqualTo(Outcome.TIED);
    }

    @Test
    void whatCannotBeComparedIsNoContradiction() {
        Claim claim = new Claim(A, B);
        Reading lonely = new Reading(1, Optional.empty(), false);
        Reading crowded = new Reading(1, Optional.of(new Interval(0.9, 1.1, 0.95)), true);
        Reading more = reading(2, 1.8, 2.2);
        Reading twoTimes = new Reading(1, Optional.of(new Interval(0.9, 1.1, 0.5)), false);
        assertThat(claim.against(Map.of(A, lonely, B, more))).isEqualTo(Outcome.TOO_FEW);
        assertThat(claim.against(Map.of(A, more, B, twoTimes))).isEqualTo(Outcome.TOO_FEW);
        assertThat(claim.against(Map.of(A, crowded, B, more))).isEqualTo(Outcome.OVERSUBSCRIBED);
        assertThat(claim.against(Map.of(B, more))).isEqualTo(Outcome.NOT_MEASURED);
    }

    private static Finding finding(Map<Place, Reading> ours) {
        Map<Place, PublishedValue> published = Map.of(A, number(1), B, number(2), C, number(3));
        return new Orderings("figure", "what", published, Pair.steps(List.of(A, B, C)), ours).finding();
    }

    @Test
    void oneContradictionIsEnough() {
        Finding found = finding(Map.of(A, reading(1, 1, 1), B, reading(2, 1.9, 2.1), C, reading(1.5, 1.4, 1.6)));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(found.ours()).startsWith("c: 1.50 [1.40, 1.60] < b: 2.00 [1.90, 2.10]");
        assertThat(found.published()).startsWith("c: 3.00 > b: 2.00");
        assertThat(found.why()).isEqualTo("of 2 published orderings: 1 the same here, 1 the other way round here");
    }

    @Test
    void aTieDoesNotSpeakAgainstWhatAgrees() {
        Finding found = finding(Map.of(A, reading(1, 1, 1), B, reading(2, 1.9, 2.1), C, reading(2, 1.8, 2.2)));
        assertThat(found.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(found.why()).isEqualTo("of 2 published orderings: 1 the same here, 1 tied here (intervals overlap)");
    }

    @Test
    void withoutAnyDecidedOrderingThereIsNoVerdict() {
        assertThat(finding(Map.of()).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(finding(Map.of()).why()).isEqualTo("of 2 published orderings: 2 not measured here");
        Reading lonely = new Reading(1, Optional.empty(), false);
        assertThat(finding(Map.of(A, lonely, B, lonely)).why())
                .isEqualTo(
                        "of 2 published orderings: 1 behind too few repetitions here: no interval of 90 %, no verdict,"
                                + " 1 not measured here");
    }

    @Test
    void growthIsAlikeWithinABandAndByItsInterval() {
        assertThat(Growth.exponent(16, 16)).isEqualTo(1);
        assertThat(Growth.exponent(4, 16)).isEqualTo(0.5);
        assertThat(Growth.verdict(1, Optional.of(new Interval(0.8, 0.9, 0.95)))).isEqualTo(Verdict.REPRODUCED);
        assertThat(Growth.verdict(1, Optional.of(new Interval(0.5, 0.8, 0.95)))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(Growth.verdict(1, Optional.of(new Interval(1.2, 1.4, 0.95)))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(Growth.verdict(1, Optional.empty())).isEqualTo(Verdict.NOT_COMPARABLE);
    }
}
