package org.ridgebench.measurements.statistics;

import java.util.List;
import java.util.Locale;

/**
 * How the time of p cores follows from that of one: T(p) = T(1)·(1/p + σ·(1 − 1/p) + κ·(p − 1)).
 *
 * <p>Sources: Amdahl (1967), AFIPS spring joint computer conference; Gunther (2007), Guerrilla Capacity Planning,
 * chapter 4, where N/(1 + σ(N − 1) + κN(N − 1)) is the speedup.
 */
public enum ScalingLaw {
    /** κ = 0, and σ is the share of the one core's time that no further core shortens. */
    AMDAHL,
    /** The Universal Scalability Law: σ for contention, κ for what every pair of cores costs. */
    USL;

    /** The word used in CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it has besides T(1), as CSV names it. */
    List<String> parameters() {
        return this == AMDAHL ? List.of("serial_share") : List.of("sigma", "kappa");
    }

    /** What T(1) and then T(1) times each parameter is multiplied with on so many cores. */
    double[] terms(double cores) {
        double share = 1 / cores;
        return this == AMDAHL ? new double[] {share, 1 - share} : new double[] {share, 1 - share, cores - 1};
    }
}
