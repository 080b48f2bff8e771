package org.ridgebench.microbenchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs single benchmarks by JMH, each in a JVM of its own that is started like this one. */
final class Bench {
    private final Map<String, String> data;

    /**
     * All benchmarks on the same data.
     *
     * @param data parameters of {@link BenchmarkData}
     */
    Bench(Map<String, String> data) {
        this.data = Map.copyOf(data);
    }

    /**
     * Runs one benchmark.
     *
     * @param shots how often it is timed; it is warmed up as often
     * @return the median of its times
     */
    double medianNanos(Class<?> benchmark, String method, Map<String, String> parameters, int shots)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(shots)
                .measurementIterations(shots)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        Map<String, String> all = new HashMap<>(data);
        all.putAll(parameters);
        all.forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50);
    }
}
