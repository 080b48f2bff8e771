package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Doubles;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/**
 * Data-parallel, as in the report: each rank solves every λ on its own share of the rows, and the weights are averaged.
 * An average of solutions is no solution, so the answer is approximate.
 */
public final class MpiData implements Implementation {
    public static final String NAME = "mpi-data";

    private final Messages messages;
    private final Collectives collectives;
    private @Nullable Prepared prepared;
    private double[] mean = new double[0];

    private record Prepared(
            Trial trial,
            Kernel kernel,
            Solver solver,
            RowRange training,
            RowRange validation,
            int validationRows,
            Workers workers) {}

    public MpiData(Messages messages, Collectives collectives) {
        this.messages = messages;
        this.collectives = collectives;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        Workers workers = RankThreads.of(trial, messages);
        DataInPlace data = DataInPlace.load(trial.problem(), messages, collectives, phases);
        // A rank without a row would have no mean.
        RankThreads.requireRowsForAll(trial, data.trainingRows(), "training rows", messages);
        prepared = new Prepared(
                trial,
                Kernels.named(trial.problem().kernel()),
                Solvers.named(trial.problem().solver()),
                data.trainingShare(phases),
                data.validationShare(phases),
                data.validationRows(),
                workers);
    }

    @Override
    public Fit fit(Phases phases) {
        Prepared ready = ready();
        double[] lambdas = ready.trial.problem().lambdas().values();
        RowRange own = ready.training;
        int features = own.images().features();
        int classes = own.images().classes();
        Statistics statistics = phases.call(Phase.GRAM, () -> new StatisticsPass(ready.kernel, ready.workers)
                .over(own.images(), own.from(), own.to()));
        List<double[]> solved = phases.call(
                Phase.SOLVE, () -> Solvers.solve(ready.solver, NormalEquations.of(statistics), lambdas, ready.workers));
        double[] averages = phases.call(Phase.REDUCE, () -> average(solved, statistics.mean()));
        List<double[]> weights = weights(averages, lambdas.length, features * classes);
        double[] averageMean = Arrays.copyOfRange(averages, averages.length - features, averages.length);
        long[] correct = phases.call(Phase.VALIDATE, () -> validate(ready, averageMean, weights));
        phases.run(Phase.REDUCE, () -> collectives.sum(Longs.of(correct)));
        mean = averageMean;
        double[] accuracies = Validation.accuracies(
                Arrays.stream(correct).mapToInt(Math::toIntExact).toArray(), ready.validationRows);
        int best = Fit.indexOfBest(accuracies);
        return new Fit(features, classes, weights.get(best), lambdas, accuracies, best);
    }

    /** The averages over all ranks of every λ's weights, one after the other, and of the means behind them. */
    private double[] average(List<double[]> solved, double[] ownMean) {
        int size = solved.get(0).length;
        double[] values = new double[solved.size() * size + ownMean.length];
        for (int i = 0; i < solved.size(); i++) {
            System.arraycopy(solved.get(i), 0, values, i * size, size);
        }
        System.arraycopy(ownMean, 0, values, solved.size() * size, ownMean.length);
        collectives.sum(Doubles.of(values));
        for (int i = 0; i < values.length; i++) {
            values[i] /= messages.size();
        }
        return values;
    }

    private static List<double[]> weights(double[] averages, int lambdas, int size) {
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < lambdas; i++) {
            weights.add(Arrays.copyOfRange(averages, i * size, (i + 1) * size));
        }
        return weights;
    }

    private static long[] validate(Prepared ready, double[] mean, List<double[]> weights) {
        RowRange own = ready.validation;
        int[] correct = new Validation(ready.workers).correct(own.images(), own.from(), own.to(), mean, weights);
        return Arrays.stream(correct).asLongStream().toArray();
    }

    /** No rank has the statistics of all rows, so there is nothing to hash. */
    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Prepared ready = ready();
        return new Evaluation(
                TestScore.of(fit, mean, ready.trial, ready.workers),
                "",
                ready.kernel.variant(),
                ready.solver.variant());
    }

    private Prepared ready() {
        return requireNonNull(prepared, "not prepared");
    }

    @Override
    public void close() {
        if (prepared != null) {
            prepared.workers.close();
        }
    }
}
