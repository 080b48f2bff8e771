package org.ridgebench.microbenchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What one core can do at most: fused multiply-adds that meet nothing but registers. Needs the Vector API. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeakBenchmark {
    /** Ten chains in float32. */
    @Benchmark
    public float float32(ForkLifeline lifeline) {
        return FusedMultiplyAdds.float32();
    }

    /** The same in float64. */
    @Benchmark
    public double float64(ForkLifeline lifeline) {
        return FusedMultiplyAdds.float64();
    }
}
