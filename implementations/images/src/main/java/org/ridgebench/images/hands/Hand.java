package org.ridgebench.images.hands;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The shape of one hand: arm, palm, raised fingers and the knuckles of the others. Its palm is 1 wide, its middle at 0, 0,
 * y grows downwards.
 */
final class Hand {
    /** Thumb, index, middle, ring and little finger. */
    static final int FINGERS = 5;

    /** How often people raise just the fingers that most people do: one is the index finger, four leave the thumb. */
    private static final double USUAL = 0.92;

    private static final boolean[][] USUALLY = {
        {false, false, false, false, false},
        {false, true, false, false, false},
        {false, true, true, false, false},
        {false, true, true, true, false},
        {false, true, true, true, true},
        {true, true, true, true, true}
    };

    private static final double[] BASE_X = {-0.42, -0.36, -0.12, 0.13, 0.36};
    private static final double[] BASE_Y = {0.16, -0.40, -0.47, -0.44, -0.34};
    private static final double[] LENGTH = {0.62, 0.86, 0.96, 0.88, 0.68};
    private static final double[] DEGREES = {-56, -10, -2, 7, 18};
    private static final double[] RADIUS = {0.125, 0.115, 0.12, 0.112, 0.098};

    /** How much of its length a bent finger shows. */
    private static final double BENT = 0.14;

    private final List<Capsule> parts = new ArrayList<>();

    /** @param raised how many fingers */
    Hand(Random random, int raised) {
        boolean[] up = fingers(random, raised);
        double fat = 1 + 0.12 * either(random);
        double spread = 1 + 0.45 * either(random);
        parts.add(new Capsule(-0.2, 0.02, 0.34 * fat, 0.2, 0.02, 0.33 * fat));
        parts.add(new Capsule(-0.14, 0.24, 0.36 * fat, 0.14, 0.24, 0.34 * fat));
        parts.add(Capsule.from(0.02, 0.5, 180 + 10 * either(random), 3, 0.31 * fat, 0.36 * fat));
        for (int finger = 0; finger < FINGERS; finger++) {
            double length = LENGTH[finger] * (1 + 0.14 * either(random));
            double degrees = DEGREES[finger] * spread + 6 * either(random);
            double shown = up[finger] ? length : length * BENT;
            double r = RADIUS[finger] * fat;
            parts.add(Capsule.from(BASE_X[finger], BASE_Y[finger], degrees, shown, r, 0.86 * r));
        }
    }

    private static boolean[] fingers(Random random, int raised) {
        boolean[] up = USUALLY[raised].clone();
        if (random.nextDouble() < USUAL) {
            return up;
        }
        for (int i = FINGERS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean swapped = up[i];
            up[i] = up[j];
            up[j] = swapped;
        }
        return up;
    }

    /** -1 to 1, and rather near 0. */
    static double either(Random random) {
        return random.nextDouble() + random.nextDouble() - 1;
    }

    /** How far a point lies outside; below 0 inside. */
    double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (Capsule part : parts) {
            least = Math.min(least, part.distance(x, y));
        }
        return least;
    }
}
