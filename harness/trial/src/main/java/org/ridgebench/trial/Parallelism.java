package org.ridgebench.trial;

import java.util.Map;

/** How the work is spread. A setting that a variant does not have cannot be written down. */
public sealed interface Parallelism {
    /** All cores in use: threads × ranks, or executors × cores. Spark's driver is not counted. */
    int cores();

    /** The variant's settings by the names that YAML and CSV use, as CSV writes them. */
    Map<String, String> settings();

    /** The same kind of parallelism on a single core: what a relative speedup divides by. */
    Parallelism onOneCore();

    /** One thread. */
    record Serial() implements Parallelism {
        @Override
        public int cores() {
            return 1;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Parallelism onOneCore() {
            return this;
        }
    }

    /** A fixed pool of threads in one JVM. */
    record Threads(int threads) implements Parallelism {
        public Threads {
            requirePositive("threads", threads);
        }

        @Override
        public int cores() {
            return threads;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("threads", Integer.toString(threads));
        }

        @Override
        public Parallelism onOneCore() {
            return new Threads(1);
        }
    }

    /** Processes that exchange messages, each with its own threads. */
    record Ranks(int ranks, int threads) implements Parallelism {
        public Ranks {
            requirePositive("ranks", ranks);
            requirePositive("threads", threads);
        }

        @Override
        public int cores() {
            return Math.multiplyExact(ranks, threads);
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("ranks", Integer.toString(ranks), "threads", Integer.toString(threads));
        }

        @Override
        public Parallelism onOneCore() {
            return new Ranks(1, 1);
        }
    }

    /**
     * Spark executors, each with its own cores and its own heap.
     *
     * @param executorMemoryMiB the heap of each executor's JVM
     */
    record Executors(int executors, int executorCores, int executorMemoryMiB) implements Parallelism {
        public Executors {
            requirePositive("executors", executors);
            requirePositive("executorCores", executorCores);
            requirePositive("executorMemory", executorMemoryMiB);
        }

        @Override
        public int cores() {
            return Math.multiplyExact(executors, executorCores);
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "executors",
                    Integer.toString(executors),
                    "executorCores",
                    Integer.toString(executorCores),
                    "executorMemory",
                    MemoryText.of(executorMemoryMiB));
        }

        /** Keeps the memory: an executor with another heap is another thing to measure, not another number of cores. */
        @Override
        public Parallelism onOneCore() {
            return new Executors(1, 1, executorMemoryMiB);
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " >= 1 expected, got " + value);
        }
    }
}
