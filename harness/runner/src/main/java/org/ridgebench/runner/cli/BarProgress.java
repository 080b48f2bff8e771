package org.ridgebench.runner.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.runner.campaign.Progress;

/** A bar that moves with every repetition; what went wrong stays above it. */
final class BarProgress implements Progress {
    private final PrintWriter err;
    private final ProgressBar bar;

    BarProgress(PrintWriter err, int repetitions, boolean plain) {
        this.err = err;
        bar = new ProgressBarBuilder()
                .setTaskName("measuring")
                .setInitialMax(repetitions)
                .setStyle(plain ? ProgressBarStyle.ASCII : ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUnit(" runs", 1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void starts(Repetition repetition) {
        bar.setExtraMessage(LineProgress.text(repetition));
    }

    @Override
    public void ended(Repetition repetition, RepetitionResult result) {
        if (!(result instanceof Completed)) {
            err.println();
            err.println(LineProgress.text(repetition, result));
        }
        bar.step();
    }

    @Override
    public void stops(Repetition last, Decision decision, int spared) {
        bar.maxHint(bar.getMax() - spared);
    }

    @Override
    public void close() {
        bar.close();
    }
}
