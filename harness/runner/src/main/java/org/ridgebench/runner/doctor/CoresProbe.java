package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.Optional;

/** The processors that trials can be bound to, and what takes some of them away. */
final class CoresProbe implements Probe {
    private static final String NAME = "cores";

    @Override
    public Finding look(Surroundings around) throws IOException {
        int usable = around.cpus().count();
        String allowed = around.entry("proc/self/status", "Cpus_allowed_list")
                .map(list -> ", processors " + list + " allowed")
                .orElse("");
        String online = around.text("sys/devices/system/cpu/online")
                .map(list -> " of " + list)
                .orElse("");
        String text = usable + " usable" + allowed + online;
        Optional<Double> quota = quota(around);
        if (quota.isPresent() && quota.get() != Math.rint(quota.get())) {
            return Finding.note(
                    NAME,
                    text + ", but time for only " + quota.get() + " (cgroup): a trial is halted while it runs",
                    "Give the container whole processors.");
        }
        return Finding.ok(
                NAME,
                text
                        + quota.map(cores -> ", time for " + cores.intValue() + " (cgroup)")
                                .orElse(""));
    }

    /** How many processors' time the group may use, if there is a limit. */
    private static Optional<Double> quota(Surroundings around) throws IOException {
        return around.text("sys/fs/cgroup/cpu.max")
                .map(text -> text.split(" "))
                .filter(words -> words.length == 2 && !words[0].equals("max"))
                .map(words -> Double.parseDouble(words[0]) / Double.parseDouble(words[1]));
    }
}
