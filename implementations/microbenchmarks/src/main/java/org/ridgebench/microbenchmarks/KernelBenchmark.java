package org.ridgebench.microbenchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.ridgebench.ridge.kernels.Gram;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.kernels.Triangle;

/** The Gram matrix of all samples, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    @Param({"naive", "tiled", "ejml", "blas", "exact"})
    private String kernel = "";

    /** From bytes to the packed triangle. */
    @Benchmark
    public long[] gram(BenchmarkData data) {
        int features = data.images().features();
        Gram gram = Kernels.named(kernel).gram(features);
        gram.add(data.images().pixels(), 0, data.images().rows());
        long[] sum = new long[Triangle.size(features)];
        for (int band = 0; band < gram.bands(); band++) {
            gram.drain(band, sum);
        }
        return sum;
    }
}
