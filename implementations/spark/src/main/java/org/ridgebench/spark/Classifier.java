package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.workers.Workers;

/**
 * What scores images.
 *
 * @param mean μ of the training rows, d
 * @param weights for each λ its W, d × k, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // Shared, never compared.
record Classifier(double[] mean, double[][] weights) implements Serializable {
    Classifier {
        requireNonNull(mean, "mean");
        requireNonNull(weights, "weights");
    }

    long bytes() {
        long values = mean.length;
        for (double[] each : weights) {
            values += each.length;
        }
        return values * Double.BYTES;
    }

    /** For each λ the rows that it classifies rightly, from one row up to before another. */
    int[] correct(ImageSource images, int from, int to) {
        return new Validation(Workers.caller()).correct(images, from, to, mean, List.of(weights));
    }
}
