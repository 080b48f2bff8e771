package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
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

/** Exact and parallel in both: rows are split for the statistics, which are summed; then the λs are split. */
public final class MpiGram implements Implementation {
    public static final String NAME = "mpi-gram";

    private final Messages messages;
    private final Collectives collectives;
    private @Nullable Prepared prepared;
    private @Nullable Statistics statistics;

    private record Prepared(Trial trial, Kernel kernel, RowRange training, Workers workers, LambdaSearch search) {}

    public MpiGram(Messages messages, Collectives collectives) {
        this.messages = messages;
        this.collectives = collectives;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        RankThreads.requireRowsForAll(trial, trial.problem().samples(), "samples", messages);
        Workers workers = RankThreads.of(trial, messages);
        DataInPlace data = DataInPlace.load(trial.problem(), messages, collectives, phases);
        RowRange training = data.trainingShare(phases);
        RowRange validation = data.validationEverywhere(phases);
        LambdaSearch search = new LambdaSearch(trial, validation, workers, messages, collectives);
        prepared = new Prepared(trial, Kernels.named(trial.problem().kernel()), training, workers, search);
    }

    @Override
    public Fit fit(Phases phases) {
        Prepared ready = ready();
        StatisticsMessage message = phases.call(Phase.GRAM, () -> StatisticsMessage.of(ownStatistics(ready)));
        phases.run(Phase.REDUCE, () -> collectives.sum(message.slice()));
        Statistics whole = message.statistics();
        statistics = whole;
        return ready.search.best(whole, phases);
    }

    private static Statistics ownStatistics(Prepared ready) {
        RowRange own = ready.training;
        return new StatisticsPass(ready.kernel, ready.workers).over(own.images(), own.from(), own.to());
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
