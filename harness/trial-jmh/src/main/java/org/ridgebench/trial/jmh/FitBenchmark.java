package org.ridgebench.trial.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.MeasuredRun;

/** The one workload as JMH sees it: a single shot is one fit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before any of them is read.
public class FitBenchmark {
    /** Path of the trial file. */
    @Param("")
    public String trialFile;

    private MeasuredRun run;
    private Fit fit;

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        // In a JVM that JMH forked, this is the first line of ours.
        Lifeline.hold(System.getenv());
        run = MeasuredRun.prepare(Path.of(trialFile));
    }

    @Setup(Level.Iteration)
    public void beforeIteration() {
        run.beforeIteration();
    }

    @Benchmark
    public Fit fit() {
        fit = run.fit();
        return fit;
    }

    @TearDown(Level.Iteration)
    public void afterIteration() {
        run.afterIteration(fit);
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
        run.finish();
        run.close();
    }
}
