package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What is known of an answer from outside the clock.
 *
 * @param testAccuracy share of the official test images classified rightly; empty where the data set has none
 * @param statisticsSha256 names the sufficient statistics bit by bit; empty text where an implementation forms none
 * @param kernelVariant the code that really ran, for instance {@code vector-api 8 x float}, {@code plain-java}
 * @param solverVariant likewise
 */
public record Evaluation(
        OptionalDouble testAccuracy, String statisticsSha256, String kernelVariant, String solverVariant) {
    public Evaluation {
        requireNonNull(testAccuracy, "testAccuracy");
        requireNonNull(statisticsSha256, "statisticsSha256");
        requireNonNull(kernelVariant, "kernelVariant");
        requireNonNull(solverVariant, "solverVariant");
    }
}
