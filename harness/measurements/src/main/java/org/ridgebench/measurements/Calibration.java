package org.ridgebench.measurements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridgebench.trial.CorePeak;

/**
 * What one core of a machine could do when a campaign began there, or went on: a bound of what kernels reach, and a
 * yardstick for times of different machines. Measured, and so no fact of the {@link Environment} that it refers to.
 *
 * @param environment the hash of what it was measured in
 */
public record Calibration(String environment, Instant measured, CorePeak peak) {
    /**
     * The bound of an environment: the highest peaks there, since whatever disturbs a measurement makes it lower; empty
     * where there is none.
     */
    public static Optional<CorePeak> bound(List<Calibration> calibrations, String environment) {
        return calibrations.stream()
                .filter(calibration -> calibration.environment.equals(environment))
                .map(Calibration::peak)
                .reduce(CorePeak::highest);
    }
}
