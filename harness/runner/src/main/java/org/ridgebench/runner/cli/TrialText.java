package org.ridgebench.runner.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.TrialRow;

/** A trial in a line. */
final class TrialText {
    private static final List<String> NAMED =
            List.of("threads", "ranks", "executors", "executorCores", "executorMemory", "schedule", "timer");

    private TrialText() {}

    static String of(TrialRow trial) {
        Stream<String> always = Stream.of(
                trial.implementation(), trial.factor("kernel"), trial.factor("solver"), trial.samples() + " images");
        Stream<String> settings = NAMED.stream()
                .filter(name -> !trial.factor(name).isEmpty())
                .map(name -> name + " " + trial.factor(name));
        return Stream.concat(always, settings).collect(Collectors.joining(", "));
    }
}
