package org.ridgebench.microbenchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import jdk.incubator.vector.FloatVector;
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.WholeFile;

/**
 * Measures in a second or two what {@link PeakBenchmark} measures thoroughly, and writes it into a file:
 * {@code PeakMain FILE}.
 *
 * <p>The fastest call counts: whatever disturbs a core only makes it slower, and a bound is wanted.
 */
public final class PeakMain {
    private static final int REFUSED = 2;
    /** The first calls are compiled on the way. */
    private static final int CALLS = 60;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Keeps the compiler from leaving out what nobody looks at. */
    private static volatile double sink;

    private PeakMain() {}

    /** Exit code 2: refused, with one line on stderr that says why. */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        if (arguments.length != 1) {
            System.err.println("usage: PeakMain FILE");
            System.exit(REFUSED);
        }
        try {
            WholeFile.write(Path.of(arguments[0]), measured().text());
        } catch (IOException e) {
            System.err.println("peak: " + e);
            System.exit(REFUSED);
        }
    }

    static CorePeak measured() {
        return new CorePeak(
                FusedMultiplyAdds.float32Flops() / fastestNanos(FusedMultiplyAdds::float32),
                FusedMultiplyAdds.float64Flops() / fastestNanos(FusedMultiplyAdds::float64),
                FloatVector.SPECIES_PREFERRED.length());
    }

    private static double fastestNanos(DoubleSupplier work) {
        long fastest = Long.MAX_VALUE;
        long start = System.nanoTime();
        long before = start;
        for (int call = 0; call < CALLS && before - start < MOST_NANOS; call++) {
            sink = work.getAsDouble();
            long after = System.nanoTime();
            fastest = Math.min(fastest, after - before);
            before = after;
        }
        return fastest;
    }
}
