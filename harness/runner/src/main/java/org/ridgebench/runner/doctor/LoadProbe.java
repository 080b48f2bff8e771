package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Whether others use the cores now. */
final class LoadProbe implements Probe {
    private static final String NAME = "load";

    /** Of the cores; the system's own work stays below. */
    private static final double QUIET = 0.25;

    @Override
    public Finding look(Surroundings around) throws IOException {
        Optional<Double> load = around.text("proc/loadavg").map(text -> Double.valueOf(text.split(" ", 2)[0]));
        if (load.isEmpty()) {
            return Finding.ok(NAME, "the system does not say");
        }
        String text = String.format(
                Locale.ROOT,
                "%.2f over the last minute, %d cores",
                load.get(),
                around.cpus().count());
        return load.get() <= QUIET * around.cpus().count()
                ? Finding.ok(NAME, text)
                : Finding.note(NAME, text + ": trials share them", "Wait, or measure on a machine of your own.");
    }
}
