package org.ridgebench.images.hands;

/**
 * All points near a line: a finger, an arm. Lengths are those of a hand whose palm is 1 wide.
 *
 * @param x0 of one end
 * @param r0 the radius there
 */
record Capsule(double x0, double y0, double r0, double x1, double y1, double r1) {
    /** From a point into a direction, in degrees clockwise from upright. */
    static Capsule from(double x, double y, double degrees, double length, double r0, double r1) {
        double radians = degrees * (StrictMath.PI / 180);
        return new Capsule(x, y, r0, x + length * StrictMath.sin(radians), y - length * StrictMath.cos(radians), r1);
    }

    /** How far a point lies outside; below 0 inside. Only + - * / and square roots: exact to the bit everywhere. */
    double distance(double x, double y) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        double along = lengthSquared == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / lengthSquared;
        double t = Math.max(0, Math.min(1, along));
        double ox = x - (x0 + t * dx);
        double oy = y - (y0 + t * dy);
        return Math.sqrt(ox * ox + oy * oy) - (r0 + t * (r1 - r0));
    }
}
