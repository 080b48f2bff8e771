package org.ridgebench.measurements;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to solve a task, on any number of cores: what wins a cell, and what overtakes another.
 *
 * @param schedule empty text where the implementation has none
 * @param timer empty text where the trial has none of its own
 */
public record Contender(String implementation, String kernel, String solver, String schedule, String timer) {
    public static Contender of(TrialRow trial) {
        return new Contender(
                trial.implementation(),
                trial.factor("kernel"),
                trial.factor("solver"),
                trial.factor("schedule"),
                trial.factor("timer"));
    }

    /** Its parts, those that it has, separated by spaces: {@code threads exact cholesky}. */
    public String name() {
        return Stream.of(implementation, kernel, solver, schedule, timer)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    boolean isSerial() {
        return implementation.equals("serial");
    }
}
