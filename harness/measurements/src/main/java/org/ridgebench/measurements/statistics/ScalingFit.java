package org.ridgebench.measurements.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A law fitted to times over cores.
 *
 * <p>The fit is linear least squares on times, and T(1) is one of the parameters: speedups would divide every point by
 * the one core's time, and carry its error into all of them. Squared are errors as shares of the measured medians,
 * since the noise of a time grows with it. Parameters are not held above 0: a negative one says that the curve is better than
 * the law can be.
 *
 * <p>Of 1,000 simulated campaigns each, at six points and at ten, with 2, 5 and 10 % log-normal noise and six
 * repetitions, the intervals of each parameter held the truth in 96 to 98 of a hundred; with two repetitions in 67 to 78,
 * with three in 91 and more. Six points hardly ever tell the two laws apart: there AICc asks of the Universal Scalability
 * Law to leave less than a hundredth of Amdahl's squares. Ten points chose it wrongly in 5 of a hundred campaigns without κ.
 *
 * @param estimates T(1) in seconds, named {@code one_core_s}, then the law's own parameters
 * @param aicc Akaike's criterion, corrected for few points (Burnham and Anderson 2002, section 2.4): the lower, the
 *     better a law pays for its parameters. Points count, not repetitions: where a law is wrong, it is wrong in all
 *     repetitions of a point alike
 * @param points different numbers of cores
 */
public record ScalingFit(
        ScalingLaw law, List<Estimate> estimates, double aicc, int points, int fewestCores, int mostCores) {
    /** With five, AICc of the Universal Scalability Law would divide by 0: T(1), σ, κ and the variance are four. */
    public static final int FEWEST_POINTS = 6;

    /** Nobody knows a time better than to a billionth: what is fitted better than that is fitted equally well. */
    private static final double LEAST_ERROR = 1e-9;

    public ScalingFit {
        estimates = List.copyOf(estimates);
    }

    /**
     * Both laws, the one with the lower AICc first.
     *
     * @param points at least {@link #FEWEST_POINTS}, of different numbers of cores
     */
    public static List<ScalingFit> of(List<TimedPoint> points) {
        if (points.stream().map(TimedPoint::at).distinct().count() != points.size() || points.size() < FEWEST_POINTS) {
            throw new IllegalArgumentException(
                    "at least " + FEWEST_POINTS + " points, each on its own number of cores, expected, got " + points);
        }
        return Arrays.stream(ScalingLaw.values())
                .map(law -> of(law, points))
                .sorted(Comparator.comparingDouble(ScalingFit::aicc))
                .toList();
    }

    static ScalingFit of(ScalingLaw law, List<TimedPoint> points) {
        int[] cores = points.stream().mapToInt(TimedPoint::at).toArray();
        List<double[]> seconds = points.stream().map(TimedPoint::values).toList();
        double[] medians = seconds.stream().mapToDouble(Medians::of).toArray();
        RealMatrix terms = terms(law, cores, medians);
        // Times as shares of the medians, which are all 1, times this are T(1), and T(1) times each other parameter.
        RealMatrix solution = new QRDecomposition(terms).getSolver().getInverse();
        double[] ones = new double[cores.length];
        Arrays.fill(ones, 1);
        double squares = Arrays.stream(terms.operate(solution.operate(ones)))
                .map(share -> (share - 1) * (share - 1))
                .sum();
        return new ScalingFit(
                law,
                estimates(law, parameters(solution, ones), replicates(solution, seconds, medians), fewest(seconds)),
                aicc(squares, cores.length, law.parameters().size() + 2),
                cores.length,
                Arrays.stream(cores).min().orElseThrow(),
                Arrays.stream(cores).max().orElseThrow());
    }

    /** Every point's terms as shares of its median: points x parameters. */
    private static RealMatrix terms(ScalingLaw law, int[] cores, double[] medians) {
        double[][] terms = new double[cores.length][];
        for (int i = 0; i < cores.length; i++) {
            double median = medians[i];
            terms[i] = Arrays.stream(law.terms(cores[i]))
                    .map(term -> term / median)
                    .toArray();
        }
        return MatrixUtils.createRealMatrix(terms);
    }

    private static double[] parameters(RealMatrix solution, double[] shares) {
        double[] parameters = solution.operate(shares);
        for (int i = 1; i < parameters.length; i++) {
            parameters[i] /= parameters[0];
        }
        return parameters;
    }

    private static int fewest(List<double[]> seconds) {
        return seconds.stream()
                .mapToInt(repetitions -> repetitions.length)
                .min()
                .orElseThrow();
    }

    /** The parameters of every resample; none where a point has one repetition. */
    private static List<double[]> replicates(RealMatrix solution, List<double[]> seconds, double[] medians) {
        if (fewest(seconds) < 2) {
            return List.of();
        }
        return Bootstrap.replicates(seconds, resampled -> {
            double[] shares = new double[medians.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Medians.sorting(resampled.get(i)) / medians[i];
            }
            return parameters(solution, shares);
        });
    }

    private static List<Estimate> estimates(
            ScalingLaw law, double[] values, List<double[]> replicates, int fewestRepetitions) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int parameter = i;
            String name = i == 0 ? "one_core_s" : law.parameters().get(i - 1);
            double[] resampled =
                    replicates.stream().mapToDouble(found -> found[parameter]).toArray();
            Optional<Interval> interval = replicates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Bootstrap.percentiles(resampled, Bootstrap.coverage(fewestRepetitions)));
            estimates.add(new Estimate(name, values[i], interval));
        }
        return estimates;
    }

    /** @param parameters the variance included */
    private static double aicc(double squares, int points, int parameters) {
        return points * Math.log(Math.max(squares / points, LEAST_ERROR * LEAST_ERROR))
                + 2.0 * parameters
                + 2.0 * parameters * (parameters + 1) / (points - parameters - 1);
    }

    /** The time that the law gives. */
    public double seconds(double cores) {
        double[] terms = law.terms(cores);
        double relative = terms[0];
        for (int i = 1; i < terms.length; i++) {
            relative += terms[i] * estimates.get(i).value();
        }
        return relative * estimates.get(0).value();
    }

    /** How many times as fast as its own one core the law says that so many are. */
    public double speedup(double cores) {
        return seconds(1) / seconds(cores);
    }

    /** Whether nothing was measured on so few, or on so many cores. */
    public boolean extrapolates(double cores) {
        return cores < fewestCores || cores > mostCores;
    }

    /** On how many cores the law is fastest, √((1 − σ)/κ), measured or not; empty where more are always faster. */
    public OptionalDouble coresAtPeak() {
        if (law == ScalingLaw.AMDAHL) {
            return OptionalDouble.empty();
        }
        double sigma = estimates.get(1).value();
        double kappa = estimates.get(2).value();
        return kappa > 0 && sigma < 1 ? OptionalDouble.of(Math.sqrt((1 - sigma) / kappa)) : OptionalDouble.empty();
    }
}
