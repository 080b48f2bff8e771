package org.ridgebench.runner.launch;

import java.util.List;
import java.util.Optional;

/**
 * Where trials run, as data: one optional section per launcher.
 *
 * @param jvm how measured JVMs are started
 */
public record Platform(String name, Optional<Jvm> jvm) {
    /**
     * How a measured JVM is started.
     *
     * @param binding the program that binds a process to processors, and its arguments before their list; empty where
     *     nothing binds
     * @param arguments given to every JVM, before the protocol's own
     */
    public record Jvm(List<String> binding, List<String> arguments) {
        public Jvm {
            binding = List.copyOf(binding);
            arguments = List.copyOf(arguments);
        }
    }
}
