package org.ridgebench.spark;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.CollectionAccumulator;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solvers;
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

/**
 * The report's outer loop: the λs are an RDD; for its λ each task forms the statistics of all rows, solves and validates.
 *
 * <p>The report sent the rows along with every λ, which ended at 20,000 images; here every executor gets them once, as
 * bytes.
 */
final class SparkOuter implements Placed {
    static final String NAME = "spark-outer";

    private final Problem problem;
    private final Cluster cluster;
    private final Images images;
    private final Sent<Block> sent;

    private SparkOuter(Problem problem, Cluster cluster, Images images, Sent<Block> sent) {
        this.problem = problem;
        this.cluster = cluster;
        this.images = images;
        this.sent = sent;
    }

    /** @param start waits for the executors */
    static SparkOuter place(Problem problem, Supplier<Cluster> start, Phases phases) {
        Images images = phases.call(Phase.LOAD, () -> TrainingRows.load(problem));
        Cluster cluster = start.get();
        Sent<Block> sent = phases.call(Phase.DISTRIBUTE, () -> sendToEvery(cluster, Block.of(images)));
        return new SparkOuter(problem, cluster, images, sent);
    }

    private static Sent<Block> sendToEvery(Cluster cluster, Block rows) {
        Sent<Block> sent = cluster.send(rows, rows.bytes());
        cluster.onEvery(wait -> sent.broadcast().value().rows());
        return sent;
    }

    /** What a task found for its λ. */
    private record Scored(Solved solved, int correct) implements java.io.Serializable {}

    @Override
    public Fit fit(Phases phases) {
        double[] lambdas = problem.lambdas().values();
        List<Integer> indices = IntStream.range(0, lambdas.length).boxed().toList();
        String kernel = problem.kernel();
        String solver = problem.solver();
        Sent<Block> rows = sent;
        CollectionAccumulator<TaskNote> notes = cluster.notes();
        JavaRDD<Scored> tasks = cluster.context()
                .parallelize(indices, indices.size())
                .map(i -> score(i, lambdas[i], kernel, solver, rows, TaskClock.start(notes)));
        List<Scored> scored = cluster.call(tasks::collect);
        int[] correct = scored.stream().mapToInt(Scored::correct).toArray();
        double[] accuracies = Validation.accuracies(correct, images.rows() - images.trainingRows());
        int best = Fit.indexOfBest(accuracies);
        double[] weights = scored.get(best).solved.weights();
        return new Fit(images.features(), images.classes(), weights, lambdas, accuracies, best);
    }

    private static Scored score(
            int index, double lambda, String kernel, String solver, Sent<Block> sent, TaskClock clock) {
        Images images = clock.pull(sent).images();
        Statistics statistics = clock.call(Phase.GRAM, () -> statistics(images, kernel));
        double[] weights = clock.call(Phase.SOLVE, () -> Solvers.named(solver)
                .prepare(NormalEquations.of(statistics))
                .weights(lambda));
        Classifier classifier = new Classifier(statistics.mean(), new double[][] {weights});
        int[] correct =
                clock.call(Phase.VALIDATE, () -> classifier.correct(images, images.trainingRows(), images.rows()));
        return new Scored(new Solved(index, weights), correct[0]);
    }

    private static Statistics statistics(Images images, String kernel) {
        return new StatisticsPass(Kernels.named(kernel), Workers.caller()).over(images, 0, images.trainingRows());
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        // Every task had them, and none sent them back.
        Statistics statistics = statistics(images, problem.kernel());
        return new Outcome(problem, cluster, Source.MEMORY).ofExecutors(statistics, fit);
    }

    @Override
    public void close() {
        sent.forget();
    }
}
