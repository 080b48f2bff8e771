package org.ridgebench.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them; the tables beside the report have all their digits. */
public final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** 60000 as {@code 60,000}. */
    public static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Three digits that count, without an exponent: {@code 0.0123}, {@code 1.85}, {@code 1,234}. */
    public static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (Math.abs(value) >= 100) {
            return count(value);
        }
        return value == 0
                ? "0"
                : new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** As {@link #rounded}, but zeros at the end stay: they were measured. */
    public static String measured(double value) {
        if (!Double.isFinite(value) || value == 0 || Math.abs(value) >= 100) {
            return rounded(value);
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        return fixed(value, THREE_DIGITS.getPrecision() - 1 - exponent);
    }

    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    public static String seconds(double value) {
        return measured(value) + " s";
    }

    /** A share of 1 as {@code 96.9 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share).replaceAll("\\.0$", "") + " %";
    }

    /** {@code 512 KiB}, {@code 13.7 MiB}. */
    public static String bytes(long bytes) {
        return bytes < 1 << 20 ? rounded(bytes / 1024.0) + " KiB" : rounded(bytes / (double) (1 << 20)) + " MiB";
    }

    /** {@code 1 core}, {@code 2 cores}. */
    public static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
