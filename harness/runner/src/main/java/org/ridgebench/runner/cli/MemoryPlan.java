package org.ridgebench.runner.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.runner.campaign.MemoryNeed;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.MemoryText;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

/**
 * What trials need of memory, and whether they get it.
 *
 * @param text of the hungriest trial, in a line
 * @param warnings one for each way in which some trial gets too little
 */
record MemoryPlan(String text, List<String> warnings) {
    /** What a platform writes that leaves heaps to the trials. */
    private static final String HEAP = "{heap}";

    MemoryPlan {
        warnings = List.copyOf(warnings);
    }

    static MemoryPlan of(List<Trial> trials, Protocol protocol, Platform platform) {
        Optional<Trial> hungriest = trials.stream()
                .max(Comparator.comparingInt(trial -> MemoryNeed.of(trial).mebibytes()));
        if (hungriest.isEmpty()) {
            return new MemoryPlan("memory: nothing to measure", List.of());
        }
        List<String> warnings = new ArrayList<>();
        trials.stream()
                .filter(trial -> shortOf(trial, protocol, platform).isPresent())
                .max(Comparator.comparingInt(trial -> MemoryNeed.of(trial).mebibytes()))
                .ifPresent(
                        trial -> warnings.add(shortOf(trial, protocol, platform).orElseThrow()));
        trials.stream()
                .max(Comparator.comparingLong(MemoryPlan::together))
                .filter(trial -> together(trial) > machineMebibytes())
                .ifPresent(trial -> warnings.add("warning: " + name(trial) + " needs about "
                        + MemoryText.of((int) together(trial)) + " of heap in all its processes, this machine has "
                        + MemoryText.of((int) machineMebibytes()) + ". Use fewer pixels, threads or ranks."));
        MemoryNeed need = MemoryNeed.of(hungriest.get());
        return new MemoryPlan(
                "memory: at most about " + need.text() + " of heap in each process (" + name(hungriest.get()) + ")",
                warnings);
    }

    private static Optional<String> shortOf(Trial trial, Protocol protocol, Platform platform) {
        MemoryNeed need = MemoryNeed.of(trial);
        OptionalInt given = given(trial, protocol, platform);
        if (given.isEmpty() || given.getAsInt() >= need.mebibytes()) {
            return Optional.empty();
        }
        String remedy = trial.parallelism() instanceof Executors
                ? "Write a larger executorMemory."
                : "Write '-Xmx" + HEAP + "' in its jvm.arguments, and it gets what it needs.";
        return Optional.of(
                "warning: " + name(trial) + " needs about " + need.text() + " of heap in each process, platform "
                        + platform.name() + " gives " + MemoryText.of(given.getAsInt()) + ". " + remedy);
    }

    private static OptionalInt given(Trial trial, Protocol protocol, Platform platform) {
        if (trial.parallelism() instanceof Executors executors) {
            return OptionalInt.of(executors.executorMemoryMiB());
        }
        List<String> arguments = new ArrayList<>();
        platform.jvm().ifPresent(jvm -> arguments.addAll(jvm.arguments()));
        arguments.addAll(protocol.jvmArguments());
        return MemoryNeed.given(arguments);
    }

    private static long together(Trial trial) {
        MemoryNeed need = MemoryNeed.of(trial);
        return (long) need.mebibytes() * need.processes();
    }

    private static long machineMebibytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }

    private static String name(Trial trial) {
        return TrialText.of(TrialRow.of(trial, EnumSet.noneOf(Role.class), Optional.empty()));
    }
}
