package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridgebench.measurements.AccuracyBound;
import org.ridgebench.measurements.ComparedAnswer;
import org.ridgebench.measurements.Quotient;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.statistics.Interval;

/** Two campaigns beside each other, trial by trial: a pure function of both. */
public final class Comparison {
    private Comparison() {}

    /** Every trial that both have times of, in the order of the first. */
    public static List<ComparedTrial> of(Observed first, Observed second) {
        List<SummaryRow> rows = first.rows().stream()
                .filter(row -> row.fit().isPresent()
                        && second.row(row.trial().id()).flatMap(SummaryRow::fit).isPresent())
                .toList();
        Suspicions suspicions = new Suspicions();
        rows.forEach(row -> suspicions.add(
                row.trial(),
                new Observation(
                        Quantity.FIT, other(second, row).fit().orElseThrow().values()),
                reference(row.fit().orElseThrow())));
        Map<String, Judgement> judgements = suspicions.decide(List.of()).stream()
                .collect(Collectors.toMap(finding -> finding.trial().id(), Finding::judgement));
        List<ComparedTrial> compared = new ArrayList<>();
        for (SummaryRow row : rows) {
            compared.add(compared(row, other(second, row), judgements::get));
        }
        return compared;
    }

    private static SummaryRow other(Observed second, SummaryRow row) {
        return second.row(row.trial().id()).orElseThrow();
    }

    private static Reference reference(Times times) {
        Interval bounds = Floor.of(Quantity.FIT, times.n()).around(times.median(), times.interval());
        return new Reference(times.median(), bounds.low(), bounds.high(), Quantity.FIT.unit(), times.values());
    }

    private static ComparedTrial compared(SummaryRow first, SummaryRow second, Function<String, Judgement> judgement) {
        Times one = first.fit().orElseThrow();
        Times other = second.fit().orElseThrow();
        return new ComparedTrial(
                first.trial(),
                one.median(),
                other.median(),
                Quotient.of(other.values(), one.values()),
                judgement.apply(first.trial().id()),
                differences(first, second));
    }

    private static List<String> differences(SummaryRow first, SummaryRow second) {
        boolean exact = AccuracyBound.of(first.trial()).isEmpty();
        Optional<ComparedAnswer> expected = first.answer().map(ComparedAnswer::of);
        return exact && expected.isPresent() && second.answer().isPresent()
                ? ComparedAnswer.of(second.answer().get()).differencesFrom(expected.get())
                : List.of();
    }
}
