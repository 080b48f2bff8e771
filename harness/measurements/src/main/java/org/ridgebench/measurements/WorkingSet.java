package org.ridgebench.measurements;

/**
 * What the statistics are formed from and in, in bytes: a curve may be superlinear because p caches hold what one does
 * not.
 *
 * @param rows training rows, a byte a pixel
 * @param statistics Gram matrix, class sums and pixel sums, as doubles; each worker has its own
 */
public record WorkingSet(long rows, long statistics) {
    static WorkingSet of(int samples, Shape shape) {
        long d = shape.features();
        return new WorkingSet(Shape.trainingRows(samples) * d, Double.BYTES * (d * d + d * shape.classes() + d));
    }

    /** All rows, and the statistics once. */
    public long bytes() {
        return rows + statistics;
    }

    /** A core's share of the rows, and statistics of its own. */
    public long bytesPerCore(int cores) {
        return rows / cores + statistics;
    }
}
