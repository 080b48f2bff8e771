package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

/** Waits for what other processes do; no longer than a limit. */
final class Patience {
    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    /** A look at the world outside. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    static void waitUntil(Condition condition, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for " + limit).isLessThan(end);
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
