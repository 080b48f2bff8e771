package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where trials run, as data: one optional section per launcher.
 *
 * @param jvm how measured JVMs are started
 * @param mpi how ranks are started
 * @param spark where executors run; standalone where the file says nothing
 * @param cores the environment variable that says how many cores the ranks get, on each of the allocation's nodes; where
 *     there is none they get this machine's
 * @param site what is peculiar to the place, whatever is started there
 */
public record Platform(
        String name, Optional<Jvm> jvm, Optional<Mpi> mpi, Spark spark, Optional<String> cores, Site site) {
    /** In an argument of a JVM: the heap that a trial needs. */
    static final String HEAP = "{heap}";

    /** In a setting of Spark: the folder of the repetition. */
    public static final String FOLDER = "{folder}";

    public Platform {
        requireNonNull(name, "name");
        requireNonNull(jvm, "jvm");
        requireNonNull(mpi, "mpi");
        requireNonNull(spark, "spark");
        requireNonNull(cores, "cores");
        requireNonNull(site, "site");
    }

    /** One of a place that has nothing peculiar. */
    public Platform(String name, Optional<Jvm> jvm, Optional<Mpi> mpi, Spark spark, Optional<String> cores) {
        this(name, jvm, mpi, spark, cores, Site.NONE);
    }

    /**
     * How a measured JVM is started.
     *
     * @param binding the program that binds a process to processors, and its arguments before their list; empty where
     *     nothing binds
     * @param arguments given to every JVM, before the protocol's own; {@code {heap}} in them stands for the heap that a
     *     trial needs
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

    /**
     * Where executors run; the JVMs as in the section {@code jvm}, but for the heaps.
     *
     * @param master {@value #STANDALONE} for a cluster of processes on this machine that each trial starts and ends;
     *     {@code local[n]} for n threads of the driver, to debug with; else a cluster that exists, {@code
     *     spark://HOST:PORT} or {@value #YARN}
     * @param driverMemory mebibytes of the driver's heap; those of an executor are the trial's
     * @param startLimit how long the executors of a trial may take to come, if not as long as they do by default
     * @param conf further settings of Spark, by their names; {@code {folder}} in them stands for the folder of the
     *     repetition
     */
    public record Spark(String master, int driverMemory, Optional<Duration> startLimit, Map<String, String> conf) {
        static final String STANDALONE = "standalone";
        static final String YARN = "yarn";

        private static final Pattern LOCAL = Pattern.compile("local\\[[1-9][0-9]{0,3}]");
        private static final Pattern URL = Pattern.compile("spark://[^\\s/:,]+:[0-9]+(,[^\\s/:,]+:[0-9]+)*");
        private static final int DRIVER_MEMORY = 1024;

        /** What a platform has that says nothing. */
        public static final Spark DEFAULT = new Spark(STANDALONE, DRIVER_MEMORY, Optional.empty(), Map.of());

        public Spark {
            if (!isMaster(master)) {
                throw new IllegalArgumentException("unknown master " + master);
            }
            requireNonNull(startLimit, "startLimit");
            conf = Collections.unmodifiableMap(new TreeMap<>(conf));
        }

        static boolean isMaster(String text) {
            return text.equals(STANDALONE)
                    || text.equals(YARN)
                    || LOCAL.matcher(text).matches()
                    || URL.matcher(text).matches();
        }

        /** Whether each trial has a cluster of its own on this machine. */
        public boolean isOwnCluster() {
            return master.equals(STANDALONE);
        }

        /** Whether what should be executors are threads of the driver. */
        public boolean isInProcess() {
            return LOCAL.matcher(master).matches();
        }

        /** Whether executors run on a cluster whose cores are not this machine's. */
        public boolean isElsewhere() {
            return !isOwnCluster() && !isInProcess();
        }
    }

    /** The same, its JVMs with so much heap where the file leaves that to the trial: {@value #HEAP}. */
    public Platform withHeap(String heap) {
        Optional<Jvm> sized = jvm.map(section -> new Jvm(
                section.binding,
                section.arguments.stream()
                        .map(argument -> argument.replace(HEAP, heap))
                        .toList()));
        return new Platform(name, sized, mpi, spark, cores);
    }

    /** The same without a binding by a program that this machine does not have. */
    public Platform withPrograms(Predicate<Path> exists) {
        Optional<Jvm> bound =
                jvm.map(section -> section.binding.isEmpty() || exists.test(Path.of(section.binding.get(0)))
                        ? section
                        : new Jvm(List.of(), section.arguments));
        return new Platform(name, bound, mpi, spark, cores, site);
    }

    /** The same, where the folder for temporary files was found. */
    public Platform withScratch(String folder) {
        return new Platform(name, jvm, mpi, spark, cores, site.withScratch(folder));
    }
}
