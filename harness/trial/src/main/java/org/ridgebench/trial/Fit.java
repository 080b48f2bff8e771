package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What came out of one timed call.
 *
 * <p>The arrays are the implementation's own, not copies: nothing is copied inside the clock, and nobody writes to them.
 *
 * @param features d, pixels of an image
 * @param classes k
 * @param weights W of the chosen λ, d × k, row-major
 * @param lambdas the grid, ascending
 * @param accuracies share of the validation rows that each λ classifies rightly, as long as {@code lambdas}
 * @param best index of the chosen λ: the highest accuracy, the smallest λ among equals
 */
@SuppressWarnings("ArrayRecordComponent") // A copy of the weights would be work inside the clock.
public record Fit(int features, int classes, double[] weights, double[] lambdas, double[] accuracies, int best) {
    public Fit {
        requireNonNull(weights, "weights");
        if (weights.length != features * classes) {
            throw new IllegalArgumentException(
                    "weights of " + features + " x " + classes + " expected, got " + weights.length + " values");
        }
        if (accuracies.length != lambdas.length || best < 0 || best >= lambdas.length) {
            throw new IllegalArgumentException("an accuracy for each of " + lambdas.length
                    + " lambdas and a best one of them expected, got " + accuracies.length + " and " + best);
        }
    }

    /** Index of the winner: the highest accuracy; among equals the smallest λ, which comes first. */
    public static int indexOfBest(double[] accuracies) {
        int best = 0;
        for (int i = 1; i < accuracies.length; i++) {
            if (accuracies[i] > accuracies[best]) {
                best = i;
            }
        }
        return best;
    }

    public double bestLambda() {
        return lambdas[best];
    }

    public double bestAccuracy() {
        return accuracies[best];
    }

    /** The weights as little-endian doubles, row-major: what {@link #weightsSha256} hashes. */
    ByteBuffer weightBytes() {
        return bytes(weights);
    }

    private static ByteBuffer bytes(double[] weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(weights);
        return bytes;
    }

    /** Names the weights bit by bit: exact implementations agree in it. */
    public String weightsSha256() {
        return sha256(weights);
    }

    static String sha256(double[] weights) {
        return Sha256.of(bytes(weights).array());
    }
}
