package org.ridgebench.images;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ridgebench.images.importing.Progress;

/** How far it is, for people: a bar on a terminal, elsewhere a line every few seconds and one at the end. */
final class Shown implements Progress {
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintStream err;
    private final boolean bar;
    private final boolean plain;
    private @Nullable ProgressBar shown;
    private long lastNanos = System.nanoTime();

    private Shown(PrintStream err, boolean bar, boolean plain) {
        this.err = err;
        this.bar = bar;
        this.plain = plain;
    }

    /** @param environment as the launcher script sets it, see the runner's own progress */
    static Shown on(PrintStream err, Map<String, String> environment) {
        boolean terminal = environment.containsKey("RIDGEBENCH_TERMINAL") && !environment.containsKey("CI");
        return new Shown(err, terminal, environment.containsKey("NO_COLOR"));
    }

    @Override
    public synchronized void done(int done, int all) {
        if (bar) {
            if (shown == null) {
                shown = bar(all);
            }
            shown.stepTo(done);
        } else if (done == all || System.nanoTime() - lastNanos >= LINE_NANOS) {
            err.println("pictures: " + done + " of " + all);
            lastNanos = System.nanoTime();
        }
    }

    private ProgressBar bar(int all) {
        return new ProgressBarBuilder()
                .setTaskName("pictures")
                .setInitialMax(all)
                .setStyle(plain ? ProgressBarStyle.ASCII : ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUnit("", 1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    /** Leaves the line to whoever writes next. */
    synchronized void end() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
