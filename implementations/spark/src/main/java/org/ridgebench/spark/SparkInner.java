package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Inverse;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.spark.cluster.Sent;
import org.ridgebench.spark.cluster.TaskClock;
import org.ridgebench.spark.cluster.TaskNote;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;
import org.ridgebench.trial.TrialRefusedException;

/**
 * The report's inner loop: the driver forms the statistics and inverts for each λ; for each λ and class the inverse's
 * rows are an RDD that is multiplied with a column of XᵀY, and for each λ the validation rows are an RDD that is scored.
 */
final class SparkInner implements Placed {
    static final String NAME = "spark-inner";

    private static final String SOLVER = "inverse";

    private final Problem problem;
    private final Cluster cluster;
    private final Images images;
    private final JavaRDD<Block> validation;
    private @Nullable Statistics statistics;

    private SparkInner(Problem problem, Cluster cluster, Images images, JavaRDD<Block> validation) {
        this.problem = problem;
        this.cluster = cluster;
        this.images = images;
        this.validation = validation;
    }

    /**
     * Brings the validation rows to the executors.
     *
     * @param start waits for them
     */
    static SparkInner place(Problem problem, Supplier<Cluster> start, Phases phases) {
        if (!problem.solver().equals(SOLVER)) {
            throw new TrialRefusedException("solver: " + NAME + " has '" + SOLVER + "' alone, got '" + problem.solver()
                    + "'. Write solver: " + SOLVER + ".");
        }
        Images images = phases.call(Phase.LOAD, () -> TrainingRows.load(problem));
        Cluster cluster = start.get();
        JavaRDD<Block> validation = phases.call(
                Phase.DISTRIBUTE, () -> RowBlocks.place(cluster, images, images.trainingRows(), images.rows()));
        return new SparkInner(problem, cluster, images, validation);
    }

    @Override
    public Fit fit(Phases phases) {
        double[] lambdas = problem.lambdas().values();
        StatisticsPass pass = new StatisticsPass(Kernels.named(problem.kernel()), Workers.caller());
        Statistics whole = phases.call(Phase.GRAM, () -> pass.over(images, 0, images.trainingRows()));
        statistics = whole;
        NormalEquations equations = phases.call(Phase.SOLVE, () -> NormalEquations.of(whole));
        double[][] weights = new double[lambdas.length][];
        int[] correct = new int[lambdas.length];
        for (int i = 0; i < lambdas.length; i++) {
            double lambda = lambdas[i];
            Inverse inverse = phases.call(Phase.SOLVE, () -> Inverse.of(equations, lambda));
            weights[i] = multiply(inverse, equations);
            correct[i] = correct(new Classifier(whole.mean(), new double[][] {weights[i]}), phases);
        }
        double[] accuracies = Validation.accuracies(correct, images.rows() - images.trainingRows());
        int best = Fit.indexOfBest(accuracies);
        return new Fit(images.features(), images.classes(), weights[best], lambdas, accuracies, best);
    }

    /** The inverse times XᵀY, one class at a time: W, d × k, row-major. */
    private double[] multiply(Inverse inverse, NormalEquations equations) {
        int d = equations.features();
        int k = equations.classes();
        CollectionAccumulator<TaskNote> notes = cluster.notes();
        JavaRDD<double[]> rows = cluster.context()
                .parallelize(IntStream.range(0, d).mapToObj(inverse::row).toList(), cluster.slots());
        double[] weights = new double[d * k];
        for (int c = 0; c < k; c++) {
            double[] column = column(equations.targets(), c, k);
            JavaRDD<double[]> parts = rows.mapPartitions(own -> {
                TaskClock clock = TaskClock.start(notes);
                return List.of(clock.call(Phase.SOLVE, () -> times(own, column)))
                        .iterator();
            });
            int row = 0;
            for (double[] part : cluster.call(parts::collect)) {
                for (double value : part) {
                    weights[row * k + c] = value;
                    row++;
                }
            }
        }
        return weights;
    }

    private static double[] times(java.util.Iterator<double[]> rows, double[] column) {
        List<Double> products = new java.util.ArrayList<>();
        rows.forEachRemaining(row -> products.add(Inverse.rowTimes(row, column, 1)[0]));
        return products.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] column(double[] matrix, int column, int columns) {
        double[] values = new double[matrix.length / columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix[i * columns + column];
        }
        return values;
    }

    private int correct(Classifier classifier, Phases phases) {
        CollectionAccumulator<TaskNote> notes = cluster.notes();
        Sent<Classifier> sent = phases.call(Phase.BROADCAST, () -> cluster.send(classifier, classifier.bytes()));
        JavaRDD<int[]> counts = validation.mapPartitions(blocks -> {
            TaskClock clock = TaskClock.start(notes);
            Classifier pulled = clock.pull(sent);
            return List.of(clock.call(Phase.VALIDATE, () -> Scores.correct(blocks, pulled)))
                    .iterator();
        });
        int correct = Scores.sum(cluster.call(counts::collect), classifier)[0];
        sent.forget();
        return correct;
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Statistics whole = requireNonNull(statistics, "evaluated before the first fit");
        return new Outcome(problem, cluster, Source.MEMORY).ofDriver(whole, fit);
    }

    @Override
    public void close() {
        validation.unpersist();
    }
}
