package org.ridgebench.images.hands;

import java.util.Random;
import org.ridgebench.images.pictures.GreyPicture;
import org.ridgebench.images.pictures.Size;

/**
 * A hand before a dark ground, as a camera sees it: somewhere near the middle, turned a little, with a
 * shadow across it and grain.
 *
 * <p>How much it varies is chosen so that the classifier, left as it is, is right about as often on 16,000 of these as the
 * report's was on its photographs, 87 %: validation accuracy 0.867.
 */
final class Photograph {
    static final Size SIZE = new Size(180, 120);

    private static final double MOST_SHIFT_X = 8.5;
    private static final double MOST_SHIFT_Y = 5.4;
    private static final double MOST_DEGREES = 13;
    private static final double SCALE = 45;
    private static final double MOST_RESCALE = 0.125;
    private static final double DARKEST_SHADOW = 0.65;
    private static final double MOST_GRAIN = 60;

    private final Random random;
    private final double centreX;
    private final double centreY;
    private final double cosine;
    private final double sine;
    private final double scale;

    Photograph(Random random) {
        this.random = random;
        this.centreX = SIZE.width() / 2.0 + MOST_SHIFT_X * Hand.either(random);
        this.centreY = 74 + MOST_SHIFT_Y * Hand.either(random);
        double radians = MOST_DEGREES * Hand.either(random) * (StrictMath.PI / 180);
        this.cosine = StrictMath.cos(radians);
        this.sine = StrictMath.sin(radians);
        this.scale = SCALE * (1 + MOST_RESCALE * Hand.either(random));
    }

    GreyPicture of(Hand hand) {
        double skin = 205 + 25 * Hand.either(random);
        double ground = 40 + 25 * Hand.either(random);
        Capsule shadow = shadow();
        double dark = 1 - DARKEST_SHADOW * random.nextDouble();
        double grain = MOST_GRAIN * random.nextDouble();
        byte[] pixels = new byte[(int) SIZE.pixels()];
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                double lit = ground + (skin - ground) * inside(hand.distance(across(x, y), down(x, y)) * scale);
                double shaded = lit * (1 - (1 - dark) * inside(shadow.distance(x, y) / 6));
                double seen = shaded + grain * Hand.either(random);
                pixels[y * SIZE.width() + x] = (byte) Math.max(0, Math.min(255, Math.floor(seen + 0.5)));
            }
        }
        return new GreyPicture(SIZE, pixels);
    }

    private double across(int x, int y) {
        return ((x + 0.5 - centreX) * cosine + (y + 0.5 - centreY) * sine) / scale;
    }

    private double down(int x, int y) {
        return ((y + 0.5 - centreY) * cosine - (x + 0.5 - centreX) * sine) / scale;
    }

    /** A soft band anywhere in the picture. */
    private Capsule shadow() {
        double x = SIZE.width() * random.nextDouble();
        double y = SIZE.height() * random.nextDouble();
        double r = 4 + 14 * random.nextDouble();
        return Capsule.from(x, y, 360 * random.nextDouble(), 90 * random.nextDouble(), r, r);
    }

    /** How much of a pixel lies inside, from its distance in pixels. */
    private static double inside(double distance) {
        return Math.max(0, Math.min(1, 0.5 - distance));
    }
}
