package org.ridgebench.runner.experiment;

import java.util.List;
import org.apache.commons.jexl3.JexlContext;

/** The names that a condition may use, and what they are at one point; memory in mebibytes. */
record PointContext(Point point) implements JexlContext {
    static final List<String> NAMES = List.of(
            "samples",
            "kernel",
            "solver",
            "implementation",
            "threads",
            "ranks",
            "executors",
            "executorCores",
            "executorMemory",
            "cores",
            "schedule",
            "timer");

    @Override
    public Object get(String name) {
        return switch (name) {
            case "implementation" -> point.implementation().implementation();
            case "samples" -> point.samples();
            case "cores" -> point.cores();
            case "kernel" -> point.word(SweepKey.KERNEL).orElse("");
            case "solver" -> point.word(SweepKey.SOLVER).orElse("");
            case "schedule" -> point.word(SweepKey.SCHEDULE).orElse("");
            case "timer" -> point.word(SweepKey.TIMER).orElse("");
            case "threads" -> point.countOrOne(SweepKey.THREADS);
            case "ranks" -> point.countOrOne(SweepKey.RANKS);
            case "executors" -> point.countOrOne(SweepKey.EXECUTORS);
            case "executorCores" -> point.countOrOne(SweepKey.EXECUTOR_CORES);
            case "executorMemory" -> point.executorMemory();
            default -> throw new IllegalArgumentException("not a name of conditions: " + name);
        };
    }

    @Override
    public boolean has(String name) {
        return NAMES.contains(name);
    }

    @Override
    public void set(String name, Object value) {
        throw new UnsupportedOperationException("conditions set nothing: " + name);
    }
}
