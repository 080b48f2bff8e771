package org.ridgebench.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The weights of the chosen λ as a file, so that answers can be compared after the run.
 *
 * <p>Layout, little-endian: the four characters {@code RBW1}, int d, int k, double λ, then W row-major as d × k doubles.
 *
 * @param lambda the chosen λ
 * @param weights W, d × k, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, compared value by value.
public record WeightsFile(int features, int classes, double lambda, double[] weights) {
    /** The file's name in the folder of a repetition. */
    public static final String NAME = "weights.bin";

    private static final int VERSION_1 = 'R' | 'B' << 8 | 'W' << 16 | '1' << 24;
    private static final int HEADER_BYTES = 3 * Integer.BYTES + Double.BYTES;

    static void write(Path folder, Fit fit) throws IOException {
        ByteBuffer values = fit.weightBytes();
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER_BYTES + values.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(VERSION_1).putInt(fit.features()).putInt(fit.classes()).putDouble(fit.bestLambda());
        bytes.put(values);
        WholeFile.write(folder.resolve(NAME), bytes.array());
    }

    /**
     * Reads a weights file.
     *
     * @throws TrialRefusedException if it is not one, or is cut short
     */
    public static WeightsFile read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < HEADER_BYTES || bytes.getInt() != VERSION_1) {
            throw new TrialRefusedException(file + ": no weights file of version RBW1. Run the trial again.");
        }
        int features = bytes.getInt();
        int classes = bytes.getInt();
        double lambda = bytes.getDouble();
        if (features < 1 || classes < 1 || bytes.remaining() != (long) features * classes * Double.BYTES) {
            throw new TrialRefusedException(file + ": weights of " + features + " x " + classes + " expected, got "
                    + bytes.remaining() + " bytes. Run the trial again.");
        }
        double[] weights = new double[features * classes];
        bytes.asDoubleBuffer().get(weights);
        return new WeightsFile(features, classes, lambda, weights);
    }

    /** The hash that an answer names its weights by. */
    public String sha256() {
        return Fit.sha256(weights);
    }
}
