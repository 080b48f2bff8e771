package org.ridgebench.ridge.statistics;

import java.math.BigInteger;

/** a·b - c·d of integers that are not negative: exact, then rounded to double once. */
final class Determinant {
    private Determinant() {}

    static double of(long a, long b, long c, long d) {
        if (Long.numberOfLeadingZeros(a | c) + Long.numberOfLeadingZeros(b | d) > Long.SIZE) {
            // Both products have less than 64 bits.
            return (double) (a * b - c * d);
        }
        return beyondLong(a, b, c, d);
    }

    private static double beyondLong(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b) - Math.multiplyHigh(c, d);
        long low = a * b;
        long subtracted = c * d;
        long difference = low - subtracted;
        if (Long.compareUnsigned(low, subtracted) < 0) {
            high--;
        }
        boolean fits = high == difference >> (Long.SIZE - 1);
        return fits
                ? (double) difference
                : product(a, b).subtract(product(c, d)).doubleValue();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
