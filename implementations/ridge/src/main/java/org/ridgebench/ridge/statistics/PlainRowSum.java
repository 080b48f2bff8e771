package org.ridgebench.ridge.statistics;

/** One byte at a time. */
final class PlainRowSum implements RowSum {
    @Override
    public void add(byte[] pixels, int start, int[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += pixels[start + j] & 0xFF;
        }
    }
}
