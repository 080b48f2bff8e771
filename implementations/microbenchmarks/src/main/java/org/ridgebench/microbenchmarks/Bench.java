package org.ridgebench.microbenchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            throws IOException, RunnerException {
        Path log = Files.createTempFile("benchmark-", ".log");
        Path noHandlers = Files.createTempFile("logging-", ".properties");
        try {
            // What libraries log, a fork would hand on to this process's standard error.
            String quiet = "-Djava.util.logging.config.file=" + noHandlers;
            return medianNanos(benchmark, method, parameters, shots, log, quiet);
        } catch (RunnerException e) {
            throw new RunnerException(
                    benchmark.getSimpleName() + "." + method + ": " + e.getMessage() + "\n" + Files.readString(log), e);
        } finally {
            Files.delete(log);
            Files.delete(noHandlers);
        }
    }

    private double medianNanos(
            Class<?> benchmark, String method, Map<String, String> parameters, int shots, Path log, String jvmArgument)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .jvmArgsAppend(jvmArgument)
                .warmupIterations(shots)
                .measurementIterations(shots)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                // JMH would print what a fork's JVM warns of to standard output, between the rows of the table.
                .output(log.toString());
        Map<String, String> all = new HashMap<>(data);
        all.putAll(parameters);
        all.forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50);
    }
}
