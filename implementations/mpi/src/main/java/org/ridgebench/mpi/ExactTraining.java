package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** Exact: the statistics of all rows come to every rank by one of two routes; then the λs are split. */
public final class ExactTraining implements Implementation {
    /** Model-parallel, as in the report: only the λs are split. */
    public static final String MODEL = "mpi-model";

    /** The rows are split for the statistics, too. */
    public static final String GRAM = "mpi-gram";

    private final String name;
    private final StatisticsRoute route;
    private final Messages messages;
    private final Collectives collectives;
    private @Nullable Prepared prepared;
    private @Nullable Statistics statistics;

    private record Prepared(
            Trial trial,
            Kernel kernel,
            DataInPlace data,
            Optional<RowRange> own,
            Workers workers,
            LambdaSearch search) {}

    private ExactTraining(String name, StatisticsRoute route, Messages messages, Collectives collectives) {
        this.name = name;
        this.route = route;
        this.messages = messages;
        this.collectives = collectives;
    }

    public static ExactTraining model(Messages messages, Collectives collectives) {
        return new ExactTraining(MODEL, StatisticsRoute.FROM_FIRST_RANK, messages, collectives);
    }

    public static ExactTraining gram(Messages messages, Collectives collectives) {
        return new ExactTraining(GRAM, StatisticsRoute.FROM_ALL_RANKS, messages, collectives);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        route.requireEnoughRows(trial, messages);
        Workers workers = RankThreads.of(trial, messages);
        DataInPlace data = DataInPlace.load(trial.problem(), messages, collectives, phases);
        Optional<RowRange> own = route.rows(data, phases);
        RowRange validation = data.validationEverywhere(phases);
        LambdaSearch search = new LambdaSearch(trial, validation, workers, messages, collectives);
        prepared = new Prepared(trial, Kernels.named(trial.problem().kernel()), data, own, workers, search);
    }

    @Override
    public Fit fit(Phases phases) {
        Prepared ready = ready();
        StatisticsMessage message = ready.own
                .map(rows -> phases.call(Phase.GRAM, () -> statistics(ready, rows)))
                .orElseGet(() -> StatisticsMessage.empty(ready.data.features(), ready.data.classes()));
        route.complete(message, collectives, phases);
        Statistics whole = message.statistics();
        statistics = whole;
        return ready.search.best(whole, phases);
    }

    private static StatisticsMessage statistics(Prepared ready, RowRange rows) {
        return StatisticsMessage.of(
                new StatisticsPass(ready.kernel, ready.workers).over(rows.images(), rows.from(), rows.to()));
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Prepared ready = ready();
        Statistics whole = requireNonNull(statistics, "evaluated before the first fit");
        return new Evaluation(
                TestScore.of(fit, whole.mean(), ready.trial, ready.workers),
                whole.sha256(),
                ready.kernel.variant(),
                ready.search.solverVariant());
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
