package org.ridgebench.microbenchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;

/** Weights of one λ, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SolverBenchmark {
    private static final double LAMBDA = 10;

    @Param({"inverse", "cholesky", "cholesky-ejml", "cholesky-lapack", "eigen", "scalar"})
    private String solver = "";

    private NormalEquations equations = new NormalEquations(1, 1, 1, new double[1], new double[1]);

    /** Forms the normal equations. */
    @Setup
    public void prepare(BenchmarkData data) {
        equations = NormalEquations.of(data.statistics());
    }

    /** What several λs would share is done for this one alone. */
    @Benchmark
    public double[] solve() {
        return Solvers.named(solver).prepare(equations).weights(LAMBDA);
    }
}
