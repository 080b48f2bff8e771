package org.ridgebench.measurements;

/**
 * How fast the Gram matrix is formed, n·d² counted as the work for n training rows of d pixels: what a kernel that uses
 * its symmetry does in multiplications and additions. Nominal, also where an implementation forms it more than once.
 *
 * @param gflops 10⁹ operations a second, of all cores together
 */
public record GramRate(double gflops) {
    static GramRate of(int samples, Shape shape, double seconds) {
        double d = shape.features();
        return new GramRate(Shape.trainingRows(samples) * d * d / seconds / 1e9);
    }

    /**
     * The share of what the cores can do at most. No campaign records that yet: an environment would have to keep what
     * {@code ridgebench kernels} measures, the fused multiply-adds of one core in the precision of the kernel, float32
     * for {@code exact}, float64 for all others.
     *
     * @param peakGflopsOfOneCore above 0
     */
    public double shareOfPeak(double peakGflopsOfOneCore, int cores) {
        if (!(peakGflopsOfOneCore > 0) || cores < 1) {
            throw new IllegalArgumentException(
                    "a peak above 0 and cores >= 1 expected, got " + peakGflopsOfOneCore + ", " + cores);
        }
        return gflops / (peakGflopsOfOneCore * cores);
    }
}
