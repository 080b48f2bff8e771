package org.ridgebench.trial;

import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The implementations on this process's class path. */
final class Implementations {
    private Implementations() {}

    static Implementation named(String name) {
        return ServiceLoader.load(Implementation.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(implementation -> implementation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TrialRefusedException("implementation: '" + name
                        + "' is not on the class path, which has " + known() + ". Check the class path of the trial."));
    }

    private static String known() {
        return ServiceLoader.load(Implementation.class).stream()
                .map(provider -> "'" + provider.get().name() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
