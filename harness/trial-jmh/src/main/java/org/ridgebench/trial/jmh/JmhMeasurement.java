package org.ridgebench.trial.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;

/** Runs {@link FitBenchmark} through JMH's API and takes out the raw time of every iteration. */
final class JmhMeasurement {
    private JmhMeasurement() {}

    static List<Sample> measure(Path file, int forks) throws IOException {
        TrialFile trialFile = TrialFile.read(file);
        // JMH keeps no times of its warm-ups; so it runs none, and the leading iterations are marked as such here.
        Options options = new OptionsBuilder()
                .include("^" + FitBenchmark.class.getName().replace(".", "\\.") + "\\.fit$")
                .param("trialFile", file.toAbsolutePath().toString())
                .forks(forks)
                .warmupIterations(0)
                .measurementIterations(trialFile.warmups() + trialFile.iterations())
                .shouldFailOnError(true)
                // The runner ends a process whose time is up; JMH's own limit of ten minutes would speak before it.
                .timeout(TimeValue.days(1))
                .build();
        return samples(run(options), trialFile.warmups());
    }

    private static Collection<RunResult> run(Options options) throws IOException {
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw refusalBehind(e);
        }
    }

    /** What the implementation said, from under JMH's wrapping. */
    private static IOException refusalBehind(RunnerException failure) {
        Throwable[] all = failure.getSuppressed();
        List<Throwable> open = new ArrayList<>(List.of(all));
        if (failure.getCause() != null) {
            open.add(failure.getCause());
        }
        while (!open.isEmpty()) {
            Throwable next = open.remove(open.size() - 1);
            if (next instanceof TrialRefusedException refusal) {
                throw refusal;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(List.of(next.getSuppressed()));
        }
        return new IOException("JMH did not complete the trial", failure);
    }

    private static List<Sample> samples(Collection<RunResult> results, int warmups) {
        List<Sample> samples = new ArrayList<>();
        results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .mapToLong(JmhMeasurement::nanoseconds)
                .forEach(elapsed -> samples.add(new Sample(samples.size(), samples.size() < warmups, elapsed)));
        return samples;
    }

    private static long nanoseconds(IterationResult iteration) {
        return Math.round(iteration.getPrimaryResult().getScore());
    }
}
