package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What nanoseconds are counted by. */
final class ClockProbe implements Probe {
    private static final String NAME = "clock";

    /** Those that are read without a call into the system. */
    private static final Set<String> FAST =
            Set.of("tsc", "kvm-clock", "arch_sys_counter", "hyperv_clocksource_tsc_page");

    @Override
    public Finding look(Surroundings around) throws IOException {
        Optional<String> clock = around.text("sys/devices/system/clocksource/clocksource0/current_clocksource");
        if (clock.isEmpty()) {
            return Finding.ok(NAME, "the system does not say");
        }
        return FAST.contains(clock.get())
                ? Finding.ok(NAME, clock.get())
                : Finding.note(
                        NAME,
                        clock.get() + ": reading it takes microseconds",
                        "Measure fits of milliseconds or more, or boot with clocksource=tsc.");
    }
}
