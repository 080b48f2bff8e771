package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where trials run, as data: one optional section per launcher.
 *
 * @param jvm how measured JVMs are started
 * @param mpi how ranks are started
 * @param cores the environment variable that says how many cores the ranks get, on each of the allocation's nodes; where
 *     there is none they get this machine's
 */
public record Platform(String name, Optional<Jvm> jvm, Optional<Mpi> mpi, Optional<String> cores) {
    public Platform {
        requireNonNull(name, "name");
        requireNonNull(jvm, "jvm");
        requireNonNull(mpi, "mpi");
        requireNonNull(cores, "cores");
    }

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

    /**
     * How the ranks of a trial are started; their JVMs as in the section {@code jvm}.
     *
     * @param prefix one command that starts all ranks, with {@code {ranks}} and {@code {threads}} for a trial's numbers;
     *     empty where they are started one by one on this machine
     * @param listen the address that ranks call; empty text for the one that the machine's name stands for
     * @param startLimit how long the ranks of a trial may take to come together, if not as long as they do by default
     */
    public record Mpi(List<String> prefix, String listen, Optional<Duration> startLimit) {
        public Mpi {
            prefix = List.copyOf(prefix);
            requireNonNull(listen, "listen");
            requireNonNull(startLimit, "startLimit");
        }

        /** The prefix for one trial. */
        public List<String> prefix(int ranks, int threads) {
            return prefix.stream()
                    .map(word -> word.replace("{ranks}", Integer.toString(ranks))
                            .replace("{threads}", Integer.toString(threads)))
                    .toList();
        }
    }

    /** The same without a binding by a program that this machine does not have. */
    public Platform withPrograms(Predicate<Path> exists) {
        Optional<Jvm> bound =
                jvm.map(section -> section.binding.isEmpty() || exists.test(Path.of(section.binding.get(0)))
                        ? section
                        : new Jvm(List.of(), section.arguments));
        return new Platform(name, bound, mpi, cores);
    }
}
