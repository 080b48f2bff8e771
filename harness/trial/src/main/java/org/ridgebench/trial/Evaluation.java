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
 * @param source where the timed call took its rows from
 * @param repeatedRows whether rows to validate with are copies of rows learned from, so that accuracies mean nothing
 */
public record Evaluation(
        OptionalDouble testAccuracy,
        String statisticsSha256,
        String kernelVariant,
        String solverVariant,
        Source source,
        boolean repeatedRows) {
    public Evaluation {
        requireNonNull(testAccuracy, "testAccuracy");
        requireNonNull(statisticsSha256, "statisticsSha256");
        requireNonNull(kernelVariant, "kernelVariant");
        requireNonNull(solverVariant, "solverVariant");
        requireNonNull(source, "source");
    }

    /** Of an answer whose rows are all different. */
    public Evaluation(
            OptionalDouble testAccuracy,
            String statisticsSha256,
            String kernelVariant,
            String solverVariant,
            Source source) {
        this(testAccuracy, statisticsSha256, kernelVariant, solverVariant, source, false);
    }

    /** Of an answer whose rows are all different, and were in memory. */
    public Evaluation(
            OptionalDouble testAccuracy, String statisticsSha256, String kernelVariant, String solverVariant) {
        this(testAccuracy, statisticsSha256, kernelVariant, solverVariant, Source.MEMORY);
    }
}
