package org.ridgebench.ridge.statistics;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.trial.Sha256;

/**
 * Everything that a solver needs to know of a set of images. All integers, so sums of parts are exact in any order.
 *
 * @param features d
 * @param classes k
 * @param rows n
 * @param gram Σ x xᵀ, the upper triangle packed row by row, see {@link Triangle}
 * @param classSums Σ x over the rows of each class, k × d, row-major
 * @param classCounts rows of each class, k
 */
@SuppressWarnings("ArrayRecordComponent") // Merged in place, compared by hash.
public record Statistics(int features, int classes, long rows, long[] gram, long[] classSums, long[] classCounts) {
    public Statistics {
        requireNonNull(gram, "gram");
        if (gram.length != Triangle.size(features)
                || classSums.length != (long) features * classes
                || classCounts.length != classes) {
            throw new IllegalArgumentException("for " + features + " features and " + classes + " classes: "
                    + Triangle.size(features) + ", " + features * classes + " and " + classes + " values expected, got "
                    + gram.length + ", " + classSums.length + " and " + classCounts.length);
        }
    }

    /** Those of no images: what sums begin with. */
    public static Statistics empty(int features, int classes) {
        return new Statistics(
                features,
                classes,
                0,
                new long[Triangle.size(features)],
                new long[features * classes],
                new long[classes]);
    }

    /** The same sums, of so many rows. */
    Statistics ofRows(long counted) {
        return new Statistics(features, classes, counted, gram, classSums, classCounts);
    }

    /**
     * Those of both sets of images together.
     *
     * @param other of the same shape
     */
    public Statistics plus(Statistics other) {
        if (features != other.features || classes != other.classes) {
            throw new IllegalArgumentException("Must be of the same shape. " + features + " x " + classes + " vs "
                    + other.features + " x " + other.classes);
        }
        return new Statistics(
                features,
                classes,
                rows + other.rows,
                sum(gram, other.gram),
                sum(classSums, other.classSums),
                sum(classCounts, other.classCounts));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = new long[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    /** Σ x over all rows, d. */
    public long[] pixelSums() {
        long[] sums = new long[features];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < features; j++) {
                sums[j] += classSums[c * features + j];
            }
        }
        return sums;
    }

    /** The mean image μ = Σ x / n, each pixel rounded once, d. */
    public double[] mean() {
        long[] sums = pixelSums();
        double[] mean = new double[features];
        for (int j = 0; j < features; j++) {
            mean[j] = (double) sums[j] / rows;
        }
        return mean;
    }

    /**
     * Names these statistics bit by bit. Hashed are, as little-endian 64-bit integers: d, k, n, the pixel sums, the
     * upper triangle of the Gram matrix row by row, the class sums class by class, the class counts.
     */
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        update(digest, features, classes, rows);
        update(digest, pixelSums());
        update(digest, gram);
        update(digest, classSums);
        update(digest, classCounts);
        return Sha256.hex(digest.digest());
    }

    private static void update(MessageDigest digest, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
            bytes.putLong(value);
        }
        digest.update(bytes.flip());
    }
}
