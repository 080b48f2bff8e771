package org.ridgebench.microbenchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.LambdaGrid;

/** Accuracies of ten λs on the validation rows, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {
    private double[] mean = {};
    private List<double[]> weights = List.of();

    /** Trains all λs. */
    @Setup
    public void train(BenchmarkData data) {
        Statistics statistics = data.statistics();
        mean = statistics.mean();
        try (Workers workers = Workers.caller()) {
            double[] lambdas = LambdaGrid.DEFAULT.values();
            weights = Solvers.solve(Solvers.named("cholesky"), NormalEquations.of(statistics), lambdas, workers);
        }
    }

    /** One pass over the bytes. */
    @Benchmark
    public int[] validate(BenchmarkData data) {
        Images images = data.images();
        try (Workers workers = Workers.caller()) {
            return new Validation(workers).correct(images, images.trainingRows(), images.rows(), mean, weights);
        }
    }
}
