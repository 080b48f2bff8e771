package org.ridgebench.microbenchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.runner.RunnerException;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.vectors.VectorModule;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.TrialRefusedException;

/** Prints how fast each kernel and solver is on one core of this machine, and how near it comes to the core's peak. */
public final class KernelsMain {
    private static final int REFUSED = 2;
    private static final int FAILED = 3;
    private static final Map<String, String> DEFAULTS =
            Map.of("--samples", "20000", "--data", "experiments/data/mnist");

    private final Bench bench;
    private final int samples;
    private final Images images;
    /** The header waits for the first row: when JMH starts, newer JDKs warn of it. */
    private boolean headed;

    private KernelsMain(int samples, Path folder) throws IOException {
        this.samples = samples;
        this.images = new ImageFolder(folder).training(samples);
        this.bench =
                new Bench(Map.of("folder", folder.toString(), "samples", Integer.toString(samples), "pixels", "as-is"));
    }

    /**
     * Options: {@code --samples N}, {@code --data FOLDER}. stdout: the table. Exit code 2: refused; 3: a benchmark
     * failed.
     */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        try {
            Map<String, String> options = options(arguments);
            new KernelsMain(samples(options), Path.of(option(options, "--data"))).run();
        } catch (TrialRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException e) {
            System.err.println("kernels: " + e);
            System.exit(REFUSED);
        } catch (RunnerException e) {
            System.err.println("kernels: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new TrialRefusedException("--samples N and --data FOLDER expected, got '" + arguments[i] + "'.");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static int samples(Map<String, String> options) {
        String value = option(options, "--samples");
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new TrialRefusedException("--samples: a whole number above 0 expected, got '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private void run() throws IOException, RunnerException {
        double d = images.features();
        OptionalDouble peak32 = OptionalDouble.empty();
        OptionalDouble peak64 = OptionalDouble.empty();
        // Loads native libraries, or tries to, which may have something to say: before the table, not within it.
        Kernels.all().forEach(Kernel::variant);
        Solvers.all().forEach(Solver::variant);
        if (VectorModule.isPresent()) {
            peak32 = peak("float32", FusedMultiplyAdds.float32Flops());
            peak64 = peak("float64", FusedMultiplyAdds.float64Flops());
        }
        for (Kernel kernel : Kernels.all()) {
            print(kernel, "", Map.of(), kernel.name().equals("exact") ? peak32 : peak64);
        }
        print(Kernels.named("exact"), " " + BenchmarkData.NO_ZEROS, Map.of("pixels", BenchmarkData.NO_ZEROS), peak32);
        for (Solver solver : Solvers.all()) {
            double nanos = bench.medianNanos(
                    SolverBenchmark.class,
                    "solve",
                    Map.of("solver", solver.name()),
                    solver.name().equals("eigen") ? 2 : 25);
            print(new Row("solver " + solver.name(), solver.variant(), nanos, flops(solver, d), peak64));
        }
        double nanos = bench.medianNanos(ValidationBenchmark.class, "validate", Map.of(), 15);
        double scores =
                (double) (images.rows() - images.trainingRows()) * images.classes() * LambdaGrid.DEFAULT.count();
        print(new Row(
                "validation of 10 lambdas",
                VectorModule.isPresent() ? "vector-api" : "plain-java",
                nanos,
                OptionalDouble.of(2 * scores * d),
                peak64));
        System.out.println(Row.footnote());
    }

    private OptionalDouble peak(String precision, double flops) throws IOException, RunnerException {
        double nanos = bench.medianNanos(PeakBenchmark.class, precision, Map.of(), 20);
        OptionalDouble peak = OptionalDouble.of(flops / nanos * 1e9);
        print(new Row("peak " + precision, "vector-api", nanos, OptionalDouble.of(flops), peak));
        return peak;
    }

    private void print(Kernel kernel, String suffix, Map<String, String> parameters, OptionalDouble peak)
            throws IOException, RunnerException {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("kernel", kernel.name());
        double nanos = bench.medianNanos(
                KernelBenchmark.class, "gram", all, kernel.name().equals("exact") ? 15 : 1);
        double flops = (double) samples * images.features() * images.features();
        print(new Row("kernel " + kernel.name() + suffix, kernel.variant(), nanos, OptionalDouble.of(flops), peak));
    }

    /**
     * Nominal counts, leading term only: d³/3 of a Cholesky factorisation, d³ of a symmetric inverse, 9 d³ of an
     * eigendecomposition with vectors (Golub and Van Loan, Matrix Computations, 2013, 4.2 and 8.3).
     */
    private static OptionalDouble flops(Solver solver, double d) {
        double cube = d * d * d;
        return switch (solver.name()) {
            case "inverse" -> OptionalDouble.of(cube);
            case "eigen" -> OptionalDouble.of(9 * cube);
            case "scalar" -> OptionalDouble.empty();
            default -> OptionalDouble.of(cube / 3);
        };
    }

    private void print(Row row) {
        if (!headed) {
            System.out.println(Row.header());
            headed = true;
        }
        System.out.println(row);
    }
}
