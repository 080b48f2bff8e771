package org.ridgebench.report.published;

import java.util.List;

/** What follows from the published OpenMP times by the definitions that the report used, too. */
public final class OpenMpScaling {
    /** Of scaled speedup. */
    public static final int PER_CORE = 1_000;

    private OpenMpScaling() {}

    /**
     * One time and what it gains.
     *
     * @param speedup over one core at the same size
     */
    public record Point(int samples, int cores, double seconds, double speedup) {
        public double efficiency() {
            return speedup / cores;
        }
    }

    /** Every size on every number of cores. */
    public static List<Point> all() {
        List<PublishedTime> times = PublishedTime.openMp();
        return times.stream()
                .map(time -> new Point(
                        time.samples(), time.cores(), time.seconds(), oneCore(times, time.samples()) / time.seconds()))
                .toList();
    }

    /** T(1; n₀p) / T(p; n₀p) with n₀ = {@value #PER_CORE}, where both were published. */
    public static List<Point> scaled() {
        return all().stream()
                .filter(point -> point.samples() == PER_CORE * point.cores())
                .toList();
    }

    public static List<Integer> sizes() {
        return PublishedTime.openMp().stream()
                .map(PublishedTime::samples)
                .distinct()
                .sorted()
                .toList();
    }

    public static List<Integer> cores() {
        return PublishedTime.openMp().stream()
                .map(PublishedTime::cores)
                .distinct()
                .sorted()
                .toList();
    }

    private static double oneCore(List<PublishedTime> times, int samples) {
        return times.stream()
                .filter(time -> time.samples() == samples && time.cores() == 1)
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
