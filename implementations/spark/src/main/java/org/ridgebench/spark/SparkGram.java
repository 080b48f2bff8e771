package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
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

/**
 * Rows are an RDD of blocks, whose statistics are summed; then the λs are an RDD, each solved from the statistics; then
 * one pass over the validation rows scores all of them. No executor needs more memory when there are more rows.
 */
final class SparkGram implements Placed {
    static final String NAME = "spark-gram";

    private final GramRows rows;
    private @Nullable Statistics statistics;

    private SparkGram(GramRows rows) {
        this.rows = rows;
    }

    /** @param start waits for the executors */
    static SparkGram place(Problem problem, Supplier<Cluster> start, Phases phases) {
        return new SparkGram(GramRows.place(problem, start, phases));
    }

    @Override
    public Fit fit(Phases phases) {
        double[] lambdas = rows.problem().lambdas().values();
        Partial sum = sum();
        Statistics whole = sum.whole();
        statistics = whole;
        double[][] weights = solve(sum, lambdas, phases);
        double[] accuracies = validate(new Classifier(whole.mean(), weights), phases);
        int best = Fit.indexOfBest(accuracies);
        return new Fit(rows.features(), rows.classes(), weights[best], lambdas, accuracies, best);
    }

    private Partial sum() {
        String kernel = rows.problem().kernel();
        int features = rows.features();
        int classes = rows.classes();
        CollectionAccumulator<TaskNote> notes = rows.cluster().notes();
        JavaRDD<Partial> partials = rows.training().mapPartitions(blocks -> {
            TaskClock clock = TaskClock.start(notes);
            return List.of(clock.call(Phase.GRAM, () -> statisticsOf(blocks, kernel, features, classes)))
                    .iterator();
        });
        return rows.cluster().call(() -> partials.treeAggregate(new Partial(), Partial::plus, Partial::plus));
    }

    private static Partial statisticsOf(Iterator<Block> blocks, String kernelName, int features, int classes) {
        Kernel kernel = Kernels.named(kernelName);
        Partial sum = new Partial(Statistics.empty(features, classes));
        while (blocks.hasNext()) {
            Images images = blocks.next().images();
            sum = sum.plus(new Partial(new StatisticsPass(kernel, Workers.caller()).over(images, 0, images.rows())));
        }
        return sum;
    }

    /** For each λ its weights. */
    private double[][] solve(Partial sum, double[] lambdas, Phases phases) {
        CollectionAccumulator<TaskNote> notes = rows.cluster().notes();
        Sent<Solutions> sent = phases.call(Phase.BROADCAST, () -> rows.cluster()
                .send(new Solutions(sum, rows.problem().solver()), Partial.bytes(sum.whole())));
        List<Integer> indices = IntStream.range(0, lambdas.length).boxed().toList();
        JavaRDD<Solved> solved = rows.cluster()
                .context()
                .parallelize(indices, Math.min(indices.size(), rows.cluster().slots()))
                .mapPartitions(own -> {
                    TaskClock clock = TaskClock.start(notes);
                    Solutions solutions = clock.pull(sent);
                    return clock.call(Phase.SOLVE, () -> solve(own, solutions, lambdas));
                });
        double[][] weights = new double[lambdas.length][];
        rows.cluster().call(solved::collect).forEach(one -> weights[one.lambda()] = one.weights());
        sent.forget();
        return weights;
    }

    private static Iterator<Solved> solve(Iterator<Integer> own, Solutions solutions, double[] lambdas) {
        List<Solved> solved = new java.util.ArrayList<>();
        own.forEachRemaining(i -> solved.add(new Solved(i, solutions.weights(lambdas[i]))));
        return solved.iterator();
    }

    /** For each λ the share of the validation rows that it classifies rightly. */
    private double[] validate(Classifier classifier, Phases phases) {
        CollectionAccumulator<TaskNote> notes = rows.cluster().notes();
        Sent<Classifier> sent =
                phases.call(Phase.BROADCAST, () -> rows.cluster().send(classifier, classifier.bytes()));
        JavaRDD<int[]> counts = rows.validation().mapPartitions(blocks -> {
            TaskClock clock = TaskClock.start(notes);
            Classifier pulled = clock.pull(sent);
            return List.of(clock.call(Phase.VALIDATE, () -> Scores.correct(blocks, pulled)))
                    .iterator();
        });
        int[] correct = Scores.sum(rows.cluster().call(counts::collect), classifier);
        sent.forget();
        return Validation.accuracies(correct, rows.validationRows());
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Statistics whole = requireNonNull(statistics, "evaluated before the first fit");
        return new Outcome(rows.problem(), rows.cluster(), rows.source()).ofExecutors(whole, fit);
    }

    @Override
    public void close() {
        rows.training().unpersist();
        rows.validation().unpersist();
    }
}
