package org.ridgebench.trial;

/**
 * The penalties that compete: {@code count} values whose logarithms are evenly spaced from {@code from} to {@code to}.
 *
 * @param from the smallest λ, above 0
 * @param to the largest λ, at least {@code from}
 * @param count how many, at least 1; with one, {@code from} alone
 */
public record LambdaGrid(double from, double to, int count) {
    /** Ten values from 1e-5 to 1e5, the grid of the 2017 report. */
    public static final LambdaGrid DEFAULT = new LambdaGrid(1e-5, 1e5, 10);

    public LambdaGrid {
        if (!(from > 0) || !(to >= from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("0 < from <= to expected, got from " + from + ", to " + to);
        }
        if (count < 1) {
            throw new IllegalArgumentException("count >= 1 expected, got " + count);
        }
    }

    /**
     * The values in ascending order, the bounds as they were given, those between by {@link StrictMath}, so that their
     * bits are the same on every machine.
     *
     * @return {@code count} values
     */
    public double[] values() {
        double first = StrictMath.log10(from);
        double last = StrictMath.log10(to);
        double[] values = new double[count];
        for (int i = 1; i < count - 1; i++) {
            values[i] = StrictMath.pow(10, first + i * (last - first) / (count - 1));
        }
        values[count - 1] = to;
        values[0] = from;
        return values;
    }

    /** The bits of the bounds and the count: the text of a double differs between JDKs, its bits do not. */
    String identity() {
        return Long.toHexString(Double.doubleToLongBits(from))
                + ' '
                + Long.toHexString(Double.doubleToLongBits(to))
                + ' '
                + count;
    }

    @Override
    public String toString() {
        return from + ".." + to + " x" + count;
    }
}
