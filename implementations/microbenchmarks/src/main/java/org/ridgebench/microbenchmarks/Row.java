package org.ridgebench.microbenchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param flops floating-point operations by the usual formula, whatever was really done; empty where there is none
 * @param peakFlopsPerSecond what the core can do at most in the precision used; empty where it could not be measured
 */
record Row(String name, String variant, double medianNanos, OptionalDouble flops, OptionalDouble peakFlopsPerSecond) {
    private static final String FORMAT = "%-28s %-34s %12s %16s %8s";

    static String header() {
        return String.format(Locale.ROOT, FORMAT, "name", "variant", "median_ms", "nominal GFLOP/s", "of_peak");
    }

    /** Why a rate may be above what the core can do. */
    static String footnote() {
        return "nominal: n d^2 per Gram matrix, whatever was really done; the exact kernel skips pixels that are zero,"
                + " so it may exceed the peak.";
    }

    @Override
    public String toString() {
        String rate = flops.isPresent() ? String.format(Locale.ROOT, "%.1f", flops.getAsDouble() / medianNanos) : "-";
        String share = flops.isPresent() && peakFlopsPerSecond.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.0f%%",
                        100e9 * flops.getAsDouble() / medianNanos / peakFlopsPerSecond.getAsDouble())
                : "-";
        String milliseconds = String.format(Locale.ROOT, "%.3f", medianNanos / 1e6);
        return String.format(Locale.ROOT, FORMAT, name, variant, milliseconds, rate, share);
    }
}
