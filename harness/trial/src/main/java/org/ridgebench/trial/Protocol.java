package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a trial is measured. No part of its identity.
 *
 * @param timer who holds the clock: {@code jmh}, {@code loop} or {@code jmh-fork}
 * @param repetitions fresh processes, the sample of the statistics; the fewest where there is an {@code until}
 * @param until after those repetitions, whether there are more; where empty, there are none
 * @param warmups iterations in each process that are stored and marked, but not summarised
 * @param iterations iterations in each process that are summarised
 * @param timeout after which a process is ended, its row says timed out
 * @param jvmArguments added to every measured JVM
 * @param vectorApi whether measured JVMs get the Vector API module; without it kernels fall back to plain Java
 */
public record Protocol(
        String timer,
        int repetitions,
        Optional<Until> until,
        int warmups,
        int iterations,
        Duration timeout,
        List<String> jvmArguments,
        boolean vectorApi) {
    public Protocol {
        requireNonNull(timer, "timer");
        requireNonNull(timeout, "timeout");
        jvmArguments = List.copyOf(jvmArguments);
        if (repetitions < 1 || warmups < 0 || iterations < 1) {
            throw new IllegalArgumentException("repetitions >= 1, warmups >= 0, iterations >= 1 expected, got "
                    + repetitions + ", " + warmups + ", " + iterations);
        }
        if (until.isPresent() && until.get().maxRepetitions() < repetitions) {
            throw new IllegalArgumentException(
                    "maxRepetitions >= repetitions expected, got " + until.get() + ", " + repetitions);
        }
    }

    /** Of so many repetitions, and no more. */
    public Protocol(
            String timer,
            int repetitions,
            int warmups,
            int iterations,
            Duration timeout,
            List<String> jvmArguments,
            boolean vectorApi) {
        this(timer, repetitions, Optional.empty(), warmups, iterations, timeout, jvmArguments, vectorApi);
    }

    /** The most repetitions that a trial can have. */
    public int mostRepetitions() {
        return until.map(Until::maxRepetitions).orElse(repetitions);
    }
}
