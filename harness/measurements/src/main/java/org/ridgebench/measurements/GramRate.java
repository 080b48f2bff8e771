package org.ridgebench.measurements;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.measurements.statistics.Medians;
import org.ridgebench.trial.CorePeak;

/**
 * How fast the Gram matrix is formed, n·d² counted as the work for n training rows of d pixels: what a kernel that uses
 * its symmetry does in multiplications and additions. Nominal, also where an implementation forms it more than once, or
 * skips pixels that are zero.
 *
 * @param gflops 10⁹ operations a second, of all cores together
 * @param interval empty where there is one repetition
 * @param bound what those cores could do at most; empty where no peak was measured
 */
public record GramRate(double gflops, Optional<Interval> interval, OptionalDouble bound) {
    private static final String FLOAT32_KERNEL = "exact";

    /**
     * The rate of a trial.
     *
     * @param seconds of its repetitions, all above 0; at least one
     */
    static GramRate of(TrialRow trial, Shape shape, List<Double> seconds, Optional<CorePeak> ofOneCore) {
        double work = work(trial.samples(), shape);
        Optional<Interval> times = Interval.ofMedian(
                seconds.stream().mapToDouble(Double::doubleValue).toArray());
        return new GramRate(
                work / Medians.of(seconds),
                times.map(interval -> new Interval(work / interval.high(), work / interval.low(), interval.coverage())),
                ofOneCore
                        .map(known -> OptionalDouble.of(trial.cores() * peak(trial.factor("kernel"), known)))
                        .orElse(OptionalDouble.empty()));
    }

    /** 10⁹ operations. */
    private static double work(int samples, Shape shape) {
        double d = shape.features();
        return Shape.trainingRows(samples) * d * d / 1e9;
    }

    /** Of one core, in the precision of a kernel: float32 for {@code exact}, float64 for all others. */
    static double peak(String kernel, CorePeak peak) {
        return kernel.equals(FLOAT32_KERNEL) ? peak.float32Gflops() : peak.float64Gflops();
    }

    /** The share of what the cores can do at most; above 1 where zeros are skipped. */
    public OptionalDouble shareOfPeak() {
        return bound.isPresent() ? OptionalDouble.of(gflops / bound.getAsDouble()) : OptionalDouble.empty();
    }
}
