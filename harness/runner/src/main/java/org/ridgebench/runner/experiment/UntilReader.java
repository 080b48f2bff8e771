package org.ridgebench.runner.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.Until;

/** Reads when a trial has been measured often enough. */
final class UntilReader {
    static final String INTERVAL = "relativeInterval";
    static final String MOST = "maxRepetitions";

    private static final String FORM = "Write '{relativeInterval: 0.05, maxRepetitions: 30}'.";
    private static final String REPETITIONS =
            "With 'until' it is the fewest processes of each trial, and an interval of 95 % needs "
                    + Interval.ENOUGH_REPETITIONS + ".";

    private UntilReader() {}

    /**
     * Empty where anything is wrong with it.
     *
     * @param repetitions those that the protocol says or defaults to
     * @param protocol where it says so
     */
    static Optional<Until> read(Setting until, int repetitions, Setting protocol) {
        if (!until.isMapOf(List.of(INTERVAL, MOST), FORM)) {
            return Optional.empty();
        }
        Optional<Double> interval = required(until, INTERVAL).flatMap(UntilReader::share);
        int least = Math.max(Interval.ENOUGH_REPETITIONS, repetitions);
        OptionalInt most = required(until, MOST)
                .map(value -> value.count(
                        least,
                        ProtocolReader.MOST,
                        "Write at least 'repetitions', and at least what an interval needs."))
                .orElse(OptionalInt.empty());
        if (repetitions < Interval.ENOUGH_REPETITIONS) {
            protocol.get("repetitions")
                    .ifPresent(
                            value -> value.expected("a whole number from " + Interval.ENOUGH_REPETITIONS, REPETITIONS));
            return Optional.empty();
        }
        return interval.isPresent() && most.isPresent()
                ? Optional.of(new Until(interval.get(), most.getAsInt()))
                : Optional.empty();
    }

    private static Optional<Setting> required(Setting until, String key) {
        Optional<Setting> value = until.get(key);
        if (value.isEmpty()) {
            until.missing(key, FORM);
        }
        return value;
    }

    private static Optional<Double> share(Setting value) {
        String remedy = "Write a share of the median, such as 0.05.";
        Optional<Double> share = value.positiveNumber(remedy);
        if (share.isPresent() && share.get() >= 1) {
            value.expected("a number below 1", remedy);
            return Optional.empty();
        }
        return share;
    }
}
