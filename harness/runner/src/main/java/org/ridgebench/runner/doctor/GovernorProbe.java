package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.Optional;

/** Who sets the processors' clock. */
final class GovernorProbe implements Probe {
    private static final String NAME = "governor";

    @Override
    public Finding look(Surroundings around) throws IOException {
        Optional<String> governor = around.text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
        if (governor.isEmpty()) {
            return Finding.ok(NAME, "the system does not say; a virtual machine's clock is its host's");
        }
        return governor.get().equals("performance")
                ? Finding.ok(NAME, "performance")
                : Finding.note(
                        NAME,
                        governor.get() + ": the clock follows the load, and short trials meet a slow one",
                        "cpupower frequency-set -g performance");
    }
}
