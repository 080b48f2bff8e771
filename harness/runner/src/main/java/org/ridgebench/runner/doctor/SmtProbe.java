package org.ridgebench.runner.doctor;

import java.io.IOException;

/** Whether two processors may be one core. */
final class SmtProbe implements Probe {
    private static final String NAME = "smt";

    @Override
    public Finding look(Surroundings around) throws IOException {
        String active = around.text("sys/devices/system/cpu/smt/active").orElse("");
        return switch (active) {
            case "1" ->
                Finding.note(
                        NAME,
                        "on: trials get one processor of each core first, and share cores only beyond that",
                        "Read speedups beyond the number of cores with care, or turn it off:"
                                + " echo off > /sys/devices/system/cpu/smt/control");
            case "0" -> Finding.ok(NAME, "off");
            default -> Finding.ok(NAME, "the system does not say");
        };
    }
}
