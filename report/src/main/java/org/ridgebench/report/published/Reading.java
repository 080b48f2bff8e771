package org.ridgebench.report.published;

import java.util.Optional;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.Numbers;

/**
 * What was measured here at a place.
 *
 * @param interval empty where one repetition stands behind it
 * @param oversubscribed more workers than cores were at work
 */
record Reading(double value, Optional<Interval> interval, boolean oversubscribed) {
    /** Verdicts rest on intervals that cover so much: of five repetitions, or of four where they are of a ratio. */
    private static final double DECISIVE = 0.9;

    static Reading of(Times times, SummaryRow row) {
        return new Reading(times.median(), times.interval(), oversubscribed(row));
    }

    /** Divided by so many cores, for efficiencies. */
    static Reading of(Speedup speedup, SummaryRow row, int cores) {
        // The base beside itself is 1, which no repetition changes.
        Optional<Interval> interval =
                speedup.baseId().equals(row.trial().id()) ? Optional.of(new Interval(1, 1, 1)) : speedup.interval();
        return new Reading(
                speedup.value() / cores,
                interval.map(found -> new Interval(found.low() / cores, found.high() / cores, found.coverage())),
                oversubscribed(row));
    }

    private static boolean oversubscribed(SummaryRow row) {
        return row.marks().contains(Mark.OVERSUBSCRIBED);
    }

    /** The interval, where it is that of enough repetitions to decide anything. */
    Optional<Interval> decisive() {
        return interval.filter(found -> found.coverage() >= DECISIVE);
    }

    /** Whether its whole interval is above the other's; never behind too few repetitions. */
    boolean isSurelyAbove(Reading other) {
        return decisive().isPresent()
                && other.decisive().isPresent()
                && decisive().get().low() > other.decisive().get().high();
    }

    /** {@code 1.68 [1.60, 1.71]}. */
    String text() {
        return Numbers.measured(value)
                + interval.filter(found -> found.low() < found.high())
                        .map(found ->
                                " [" + Numbers.measured(found.low()) + ", " + Numbers.measured(found.high()) + "]")
                        .orElse("");
    }
}
