package org.ridgebench.runner.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.runner.campaign.Progress;

/** One line for every repetition that ended. */
final class LineProgress implements Progress {
    private final PrintWriter err;
    private final String of;
    private int repetitions;
    private int ended;

    /** @param atMost whether there may be fewer repetitions */
    LineProgress(PrintWriter err, int repetitions, boolean atMost) {
        this.err = err;
        this.of = atMost ? " of up to " : "/";
        this.repetitions = repetitions;
    }

    @Override
    public void starts(Repetition repetition) {
        // The line comes when there is something to say.
    }

    @Override
    public void ended(Repetition repetition, RepetitionResult result) {
        ended++;
        err.println(String.format(Locale.ROOT, "[%d%s%d] %s", ended, of, repetitions, text(repetition, result)));
        err.flush();
    }

    @Override
    public void stops(Repetition last, Decision decision, int spared) {
        repetitions -= spared;
        err.println(decision.word() + " after " + text(last));
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }

    /** What became of a repetition, in a line. */
    static String text(Repetition repetition, RepetitionResult result) {
        String reason = result.reason().isEmpty() ? "" : ": " + result.reason();
        return String.format(
                Locale.ROOT,
                "%s: %s in %.1f s%s",
                text(repetition),
                result.status(),
                result.circumstances().wallNanos() / 1e9,
                reason);
    }

    static String text(Repetition repetition) {
        TrialRow row = TrialRow.of(repetition.trial(), EnumSet.noneOf(Role.class), Optional.empty());
        return TrialText.of(row) + ", repetition " + repetition.number();
    }
}
