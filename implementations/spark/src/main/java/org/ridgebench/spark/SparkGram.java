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
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/**
 * Rows are an RDD of blocks, whose statistics are summed; then the λs are an RDD, each solved from the statistics; then
 * one pass over the validation rows scores all of them. No executor needs more memory when there are more rows.
 */
public final class SparkGram implements Implementation {
    public static final String NAME = "spark-gram";

    private final Supplier<Cluster> start;
    private @Nullable GramRows prepared;
    private @Nullable Statistics statistics;

    /**
     * Nothing is done yet.
     *
     * @param start waits for the executors
     */
    public SparkGram(Supplier<Cluster> start) {
        this.start = start;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        prepared = GramRows.place(trial.problem(), start, phases);
    }

    @Override
    public Fit fit(Phases phases) {
        GramRows ready = ready();
        double[] lambdas = ready.problem().lambdas().values();
        Partial sum = sum(ready);
        Statistics whole = sum.whole();
        statistics = whole;
        double[][] weights = solve(ready, sum, lambdas, phases);
        double[] accuracies = validate(ready, new Classifier(whole.mean(), weights), phases);
        int best = Fit.indexOfBest(accuracies);
        return new Fit(ready.features(), ready.classes(), weights[best], lambdas, accuracies, best);
    }

    private Partial sum(GramRows ready) {
        String kernel = ready.problem().kernel();
        int features = ready.features();
        int classes = ready.classes();
        CollectionAccumulator<TaskNote> notes = ready.cluster().notes();
        JavaRDD<Partial> partials = ready.training().mapPartitions(blocks -> {
            TaskClock clock = TaskClock.start(notes);
            return List.of(clock.call(Phase.GRAM, () -> statisticsOf(blocks, kernel, features, classes)))
                    .iterator();
        });
        return ready.cluster().call(() -> partials.treeAggregate(new Partial(), Partial::plus, Partial::plus));
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
    private double[][] solve(GramRows ready, Partial sum, double[] lambdas, Phases phases) {
        CollectionAccumulator<TaskNote> notes = ready.cluster().notes();
        Sent<Solutions> sent = phases.call(Phase.BROADCAST, () -> ready.cluster()
                .send(new Solutions(sum, ready.problem().solver()), Partial.bytes(sum.whole())));
        List<Integer> indices = IntStream.range(0, lambdas.length).boxed().toList();
        JavaRDD<Solved> solved = ready.cluster()
                .context()
                .parallelize(indices, Math.min(indices.size(), ready.cluster().slots()))
                .mapPartitions(own -> {
                    TaskClock clock = TaskClock.start(notes);
                    Solutions solutions = clock.pull(sent);
                    return clock.call(Phase.SOLVE, () -> solve(own, solutions, lambdas));
                });
        double[][] weights = new double[lambdas.length][];
        ready.cluster().call(solved::collect).forEach(one -> weights[one.lambda()] = one.weights());
        sent.forget();
        return weights;
    }

    private static Iterator<Solved> solve(Iterator<Integer> own, Solutions solutions, double[] lambdas) {
        List<Solved> solved = new java.util.ArrayList<>();
        own.forEachRemaining(i -> solved.add(new Solved(i, solutions.weights(lambdas[i]))));
        return solved.iterator();
    }

    /** For each λ the share of the validation rows that it classifies rightly. */
    private double[] validate(GramRows ready, Classifier classifier, Phases phases) {
        CollectionAccumulator<TaskNote> notes = ready.cluster().notes();
        Sent<Classifier> sent =
                phases.call(Phase.BROADCAST, () -> ready.cluster().send(classifier, classifier.bytes()));
        JavaRDD<int[]> counts = ready.validation().mapPartitions(blocks -> {
            TaskClock clock = TaskClock.start(notes);
            Classifier pulled = clock.pull(sent);
            return List.of(clock.call(Phase.VALIDATE, () -> Scores.correct(blocks, pulled)))
                    .iterator();
        });
        int[] correct = Scores.sum(ready.cluster().call(counts::collect), classifier);
        sent.forget();
        return Validation.accuracies(correct, ready.validationRows());
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Statistics whole = requireNonNull(statistics, "evaluated before the first fit");
        GramRows ready = ready();
        return new Outcome(ready.problem(), ready.cluster(), ready.source()).ofExecutors(whole, fit);
    }

    private GramRows ready() {
        return requireNonNull(prepared, "not prepared");
    }

    @Override
    public void close() {
        if (prepared != null) {
            prepared.training().unpersist();
            prepared.validation().unpersist();
        }
    }
}
